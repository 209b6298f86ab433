package app.yizhan.ui.duty;

import app.yizhan.duty.DutySheet;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** One report or assessment: by when, what the rules say, what was written, and what the reader can do now. */
@Route(value = "party/duties/:duty", layout = MainLayout.class)
@PermitAll
class DutyView extends Div implements Titled, BeforeEnterObserver {

    private final transient DutyServices services;
    private final String me;
    private String request = "";

    DutyView(DutyServices services, CurrentPerson current) {
        this.services = services;
        this.me = current.id();
        addClassNames("narrow", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("duty").orElse("");
        show(services.reader().sheet(id, me));
    }

    private void show(DutySheet sheet) {
        var item = sheet.item();
        request = item.requestId();
        removeAll();
        var name = new H1(services.say("duties.one", services.words().name(item.applicant()), services.what(item)));
        name.addClassName("page-head");
        add(name, days(sheet));
        if (item.isOpen() && sheet.remark() != null) {
            add(new Note(Note.Tone.SOON, services.say("duty.given-back")).with(sheet.remark()));
        }
        if (sheet.item().doneOn() != null) {
            add(new WrittenPart(sheet, services));
        }
        if (item.atTask() && item.own()) {
            add(new Note(Note.Tone.INFO, services.say("duty.at-task"))
                    .with(Buttons.inside(new Anchor("inbox", services.say("duty.at-task.open")))));
        }
        forms(sheet);
    }

    private void forms(DutySheet sheet) {
        Runnable changed = () -> show(services.reader().again(sheet.item().id(), me));
        if (sheet.may().handIn() || sheet.may().note()) {
            add(new ReportForm(sheet, services, me, changed));
        }
        if (sheet.may().assess()) {
            add(new AssessForm(sheet, services, me, changed));
        }
        if (sheet.may().confirm()) {
            add(new WeighForm(sheet, services, me, changed));
        }
    }

    private Card days(DutySheet sheet) {
        var item = sheet.item();
        var rows = new KeyValues();
        rows.row(
                services.say("duty.period"),
                services.say("duty.span", services.date(item.from()), services.date(item.due())));
        rows.row(services.say("duty.when"), services.when(item));
        if (item.isOpen()) {
            rows.row(services.say("duty.whose"), services.whose(item));
        }
        if (sheet.rule() != null) {
            var locale = services.words().locale();
            rows.row(
                    services.say("duty.rule"),
                    services.say(
                            "duty.rule.said",
                            services.party().rule(sheet.rule(), locale),
                            services.party().article(sheet.rule(), locale),
                            services.party().standing(sheet.rule(), locale)));
        }
        return new Card(services.say("duty.days"), services.state(item)).with(rows);
    }

    @Override
    public String title() {
        return getTranslation("duty.title");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("requests/" + request, getTranslation("inquiry.case")));
    }
}
