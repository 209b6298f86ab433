package app.yizhan.ui.operation;

import app.yizhan.audit.Audit;
import app.yizhan.operation.StepNames;
import app.yizhan.operation.Trouble;
import app.yizhan.operation.Troubles;
import app.yizhan.organisation.Roles;
import app.yizhan.request.RequestsById;
import app.yizhan.request.RunningCases;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.part.Ticking;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is wrong now and what to do about it, where cases run, the way to one of them, and whether the record is whole. */
@Route(value = "operations", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class OperationsView extends OpsPage {

    private final transient Troubles troubles;
    private final transient PageWords page;
    private final Div now = new Div();
    private final Paragraph when = new Paragraph();
    private transient List<Trouble> shown = List.of();

    OperationsView(
            Troubles troubles,
            RunningCases cases,
            StepNames names,
            RequestsById requests,
            Audit audit,
            PageWords page) {
        this.troubles = troubles;
        this.page = page;
        begin(OpsTabs.Tab.NOW);
        now.addClassName("troubles");
        when.addClassNames("s", "q");
        add(now, when, running(cases, names), new FindCard(requests, page).card(), record(audit));
        Ticking.eachMinute(this, this::look);
        show();
        look();
    }

    /** Only what is other is made anew: an alert is read aloud again, and who is at a link would lose it. */
    private void look() {
        when.setText(page.say("ops.at", page.times().clock(page.times().now())));
        var found = troubles.now(page.locale());
        if (!found.equals(shown)) {
            shown = found;
            show();
        }
    }

    private void show() {
        now.removeAll();
        if (shown.isEmpty()) {
            now.add(new Note(Note.Tone.INFO, "check", page.say("ops.well")));
        }
        shown.forEach(trouble -> now.add(new Note(
                        trouble.kind().isUrgent() ? Note.Tone.LATE : Note.Tone.SOON, trouble.sentence())
                .with(Buttons.inside(new Anchor(trouble.path(), page.say("trouble." + trouble.kind() + ".act"))))));
    }

    private Card running(RunningCases cases, StepNames names) {
        var byService = new TreeMap<String, Integer>();
        cases.counts().forEach(count -> byService.merge(count.service(), count.cases(), Integer::sum));
        var card = new Card(page.say("ops.running"));
        if (byService.isEmpty()) {
            return card.with(new Paragraph(page.say("ops.running.none")));
        }
        var table = new Table(page.say("ops.running"), page.say("ops.service"), page.say("ops.running.n"));
        byService.forEach((service, count) -> table.row(
                Buttons.inside(new Anchor("operations/services/" + service, names.service(service, page.locale()))),
                new Span(String.valueOf(count))));
        return card.with(new Paragraph(page.say("ops.running.what")), table);
    }

    private Card record(Audit audit) {
        var answer = new Div();
        answer.getElement().setAttribute("aria-live", "polite");
        var check = Buttons.plain(page.say("ops.verify"), click -> {
            var found = audit.verify();
            answer.removeAll();
            answer.add(new Note(
                    found.ok() ? Note.Tone.INFO : Note.Tone.LATE,
                    page.say(found.ok() ? "ops.verify.ok" : "ops.verify.broken", found.entries())));
        });
        return new Card(page.say("ops.record")).with(new Div(check), answer);
    }

    @Override
    public String title() {
        return getTranslation("nav.operations");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.empty();
    }
}
