package app.yizhan.ui.studio;

import static app.yizhan.approval.Decide.APPLICANT;

import app.yizhan.approval.Action;
import app.yizhan.approval.TaskDetail;
import app.yizhan.refusal.Refusal;
import app.yizhan.rehearsal.RehearsalAct.Decide;
import app.yizhan.rehearsal.RehearsalSight.Asked;
import app.yizhan.rehearsal.RehearsalSight.Task;
import app.yizhan.ui.form.FormFields;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.text.CaseWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A step that waits: who was asked and why, and what each of them can do. */
final class RehearsalTask {

    private final RehearsalDesk desk;
    private final Task task;
    private final CaseWords words;
    private final Div acting = new Div();
    private final Div answer = new Div();
    private final TextArea opinion = new TextArea(2);
    private String personId = "";
    private FormFields fields;
    private Select reason;
    private Select target;

    RehearsalTask(RehearsalDesk desk, Task task) {
        this.desk = desk;
        this.task = task;
        words = desk.words(task.requestId());
        acting.addClassName("col");
        answer.getElement().setAttribute("aria-live", "polite");
    }

    Card card() {
        var card = new Card(
                desk.say("rehearsal.task", words.step(task.step())),
                new Badge(
                        Badge.Tone.INFO,
                        task.due() == null
                                ? desk.say("rehearsal.no-limit")
                                : desk.say("time.by", desk.at(task.due()))));
        card.with(facts());
        if (task.asked().isEmpty()) {
            return card.with(new Note(Note.Tone.LATE, desk.say("rehearsal.nobody")));
        }
        Map<String, String> people = new LinkedHashMap<>();
        task.asked().forEach(asked -> people.put(asked.person().id(), name(asked)));
        personId = people.keySet().iterator().next();
        var who = new Select(people, personId);
        who.addValueChangeListener(event -> as(event.getValue()));
        as(personId);
        var parts =
                new Div(new Field("rehearsal-who-" + task.id(), desk.say("rehearsal.who"), false, who), acting, answer);
        parts.addClassNames("col", "rehearsal-acts");
        return card.with(parts);
    }

    private KeyValues facts() {
        var said = task.why().stream()
                .map(reason -> desk.say(reason.key(), reason.values()))
                .collect(Collectors.joining(desk.say("panel.and")));
        var all = task.asked().stream().map(this::name).collect(Collectors.joining(desk.say("panel.and")));
        return new KeyValues()
                .row(desk.say("rehearsal.asked"), all.isEmpty() ? "–" : all)
                .row(desk.say("rehearsal.rule"), rule(desk, task.rule()))
                .row(desk.say("rehearsal.why"), said.isEmpty() ? "–" : said);
    }

    private String name(Asked asked) {
        var name = desk.name(asked.person());
        return asked.standsInFor() == null ? name : desk.say("rehearsal.stands-in", name, asked.standsInFor());
    }

    /** A rule in words. */
    static String rule(RehearsalDesk desk, String rule) {
        return desk.studio()
                .services()
                .edits()
                .choices()
                .of(desk.studio().key(), List.of(rule), desk.studio().locale())
                .getOrDefault(rule, rule);
    }

    private void as(String id) {
        personId = id;
        acting.removeAll();
        try {
            sheet(desk.rehearsal().task(task.id(), id, desk.studio().locale()));
        } catch (Refusal refused) {
            acting.add(new Note(Note.Tone.INFO, desk.studio().page().of(refused)));
        }
    }

    private void sheet(TaskDetail detail) {
        var person = desk.services().people().get(personId);
        fields = new FormFields(
                detail.form(), detail.writable(), words, person, desk.services().harmless(), detail.data());
        fields.fill(detail.data());
        var sees = new NativeDetails(
                desk.say("rehearsal.sees", desk.name(person)),
                desk.services().facts().of(words, detail.data(), detail.changed()));
        sees.addClassName("said-table");
        acting.add(sees, fields);
        acting.add(new Field("rehearsal-says-" + task.id(), desk.say("rehearsal.opinion"), false, opinion));
        reason = choice("rehearsal-reason-", "rehearsal.reason", reasons(detail));
        target = choice("rehearsal-target-", "return.to", targets(detail));
        var row = new Div();
        row.addClassNames("row", "wrap");
        detail.actions().stream().filter(Action::isDecision).forEach(action -> row.add(button(detail, action)));
        acting.add(row);
    }

    private static Map<String, String> reasons(TaskDetail detail) {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (detail.actions().contains(Action.REJECT) || detail.actions().contains(Action.RETURN)) {
            detail.reasonCodes().forEach(code -> reasons.put(code.code(), code.name()));
        }
        return reasons;
    }

    private Map<String, String> targets(TaskDetail detail) {
        Map<String, String> targets = new LinkedHashMap<>();
        detail.returnTargets().stream()
                .filter(to -> to.blocked() == null)
                .forEach(to -> targets.put(
                        to.step(),
                        to.step().equals(APPLICANT) ? desk.say("return.applicant.short") : words.step(to.step())));
        return targets;
    }

    private Select choice(String id, String label, Map<String, String> options) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("", desk.say("reason.none")));
        all.putAll(options);
        var select = new Select(all, "");
        if (!options.isEmpty()) {
            acting.add(new Field(id + task.id(), desk.say(label), false, select));
        }
        return select;
    }

    private NativeButton button(TaskDetail detail, Action action) {
        boolean other = action == Action.SUBMIT && !detail.purpose().equals("WORK");
        var said = other
                ? desk.say("action." + detail.purpose())
                : words.act(task.step(), action.name()).orElseGet(() -> desk.say("action." + action));
        return Buttons.plain(said, click -> decide(action));
    }

    private void decide(Action action) {
        answer.removeAll();
        var code = reason.getValue();
        var to = target.getValue();
        desk.acts()
                .accept(
                        new Decide(
                                task.id(),
                                personId,
                                action,
                                opinion.getValue(),
                                code.isEmpty() || action == Action.APPROVE ? null : code,
                                action != Action.RETURN ? null : to.isEmpty() ? APPLICANT : to,
                                fields.values()),
                        this::refused);
    }

    private void refused(Refusal refused) {
        var page = desk.studio().page();
        var wrong = page.refusals().fields(refused);
        fields.errors(wrong);
        var note = new Note(Note.Tone.LATE, page.of(refused));
        wrong.values().forEach(note::with);
        answer.add(note);
    }
}
