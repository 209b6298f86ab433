package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.Decide;
import app.yizhan.approval.TaskDetail;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.TimelineEntry;
import app.yizhan.ui.form.ErrorList;
import app.yizhan.ui.form.FormFields;
import app.yizhan.ui.journey.CaseFacts;
import app.yizhan.ui.journey.Journey;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.MiniLine;
import app.yizhan.ui.line.StationLine;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One task: where it stands, what is asked, why me, what this step writes; opinion and buttons at the foot. */
final class TaskPanel extends Div {

    /** Told what the person does. */
    interface Decisions extends ClaimPart.Claiming {
        void decide(Choice choice, Map<String, Object> data);

        /** Something beside a decision was done; the task may have left the list. */
        void acted(String said);
    }

    private final transient OpenTask desk;
    private final transient CaseWords words;
    private final transient PageWords page;
    private final FormFields fields;
    private final ErrorList errors = new ErrorList();
    private final Div body = new Div();
    private final DecisionBar bar;

    TaskPanel(OpenTask desk, RequestDetail request, FormFields fields, CaseFacts facts) {
        this.desk = desk;
        this.words = desk.words();
        this.page = desk.page();
        this.fields = fields;
        addClassName("panel");
        body.addClassName("scroll");
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", request.title());
        show(desk.task(), request, facts);
        var before = desk.task().open() ? SaidToMe.beforeIt(desk, request) : Optional.<TimelineEntry>empty();
        bar = new DecisionBar(desk, before, choice -> desk.decisions().decide(choice, fields.values()));
        add(body, bar);
        // no key acts on what has only just come
        getElement().executeJs("this.shown = performance.now()");
        if (desk.task().open()) {
            desk.services().kept().keepSealed(this, desk.draft(), desk.reader().id());
        }
    }

    private void show(TaskDetail task, RequestDetail request, CaseFacts facts) {
        var journey = new Journey(request, words, page);
        body.add(
                TaskHead.of(task, request, facts.unit(task.request()), words, page),
                narrow(journey),
                StationLine.horizontal(words.family().line(), journey.stations()),
                errors);
        toKnowFirst(task, request);
        boolean again = task.purpose().equals("RESUBMIT");
        if (again) {
            SaidToMe.toMend(desk, request).ifPresent(body::add);
        } else {
            asked(request, journey, facts);
        }
        if (!fields.isEmpty()) {
            body.add(new H2(getTranslation(again ? "task.mend" : "task.write")), fields);
        } else if (fields.getChildren().findAny().isPresent()) {
            body.add(fields);
        }
        if (again) {
            body.add(history(journey, facts));
        }
    }

    private void toKnowFirst(TaskDetail task, RequestDetail request) {
        StandPart.of(desk).ifPresent(body::add);
        if (task.open()) {
            SaidToMe.of(desk, request).forEach(body::add);
        }
        if (!task.changed().isEmpty()) {
            body.add(new Note(Note.Tone.SOON, getTranslation("task.changed")));
        }
    }

    private void asked(RequestDetail request, Journey journey, CaseFacts facts) {
        var task = desk.task();
        body.add(facts.of(words, task.data(), task.changed()));
        OriginalsPart.of(desk).ifPresent(body::add);
        body.add(why(task));
        if (task.signers().size() > 1) {
            body.add(new SignersPart(desk, request.timeline()));
        }
        body.add(history(journey, facts));
    }

    void underHead(Component part) {
        body.addComponentAtIndex(1, part);
    }

    private Div narrow(Journey journey) {
        var line = new Div(
                MiniLine.card(journey.here(), journey.total()),
                new Paragraph(getTranslation(
                        LineColor.words(words.family().line(), "journey.count"), journey.here(), journey.total())));
        line.addClassNames("ph", "lph", LineColor.style(words.family().line()));
        return line;
    }

    private Div why(TaskDetail task) {
        var head = new Span(getTranslation("task.why"));
        head.addClassName("nt");
        String reasons = task.why().stream()
                .map(reason -> page.say(reason.key(), reason.values()))
                .collect(Collectors.joining(page.say("sentence.join")));
        var why = new Div(head, new Span(" " + reasons));
        if (task.actingFor() != null) {
            why.addComponentAsFirst(new Badge(Badge.Tone.OUT, page.say("acting.for", task.actingFor())));
        }
        why.addClassName("why");
        return why;
    }

    private NativeDetails history(Journey journey, CaseFacts facts) {
        var whole = new Div(StationLine.wide(words.family().line(), journey.stations(), facts::file));
        journey.remarks(facts::file).ifPresent(whole::add);
        var all = new NativeDetails(getTranslation("request.line"), whole);
        all.setOpen(journey.stations().stream()
                .anyMatch(station -> !station.opinion().isBlank()));
        all.addClassName("history");
        return all;
    }

    /** What was done, in words. */
    String did(Choice choice) {
        boolean back = choice.action() == Action.RETURN
                && !choice.target().isEmpty()
                && !choice.target().equals(Decide.APPLICANT);
        boolean again = desk.task().purpose().equals("RESUBMIT");
        return back
                ? desk.say("task.done.RETURN.step", desk.target(choice.target()))
                : desk.say("task.done." + (again ? "again" : choice.action()), desk.applicant());
    }

    void missing(InvalidFields refusal) {
        var sentences = page.refusals().fields(refusal);
        fields.errors(sentences);
        bar.error(sentences.get("opinion"));
        errors.show(sentences, key -> key.equals("opinion") ? DecisionBar.OPINION : fields.target(key), this::label);
    }

    private String label(String key) {
        return words.family()
                .field(key)
                .map(words::label)
                .orElseGet(() -> key.equals("opinion") ? getTranslation("task.opinion") : key);
    }

    void refused(Refusal refusal) {
        errors.clear();
        body.addComponentAsFirst(new Note(Note.Tone.INFO, page.of(refusal)).with(getTranslation("task.kept")));
        body.getElement().executeJs("this.scrollTop = 0");
    }
}
