package app.yizhan.ui.studio;

import app.yizhan.form.FormField;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.rehearsal.RehearsalAct.Open;
import app.yizhan.rehearsal.RehearsalAct.Submit;
import app.yizhan.ui.form.ErrorList;
import app.yizhan.ui.form.FormFields;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.CaseWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Applying: as whom, and with what; or what the system would open, about whom. */
final class RehearsalForm {

    /** What was filled in last stays for whoever starts again. */
    static final class Kept {
        private String personId = "";
        private Map<String, Object> values = Map.of();
    }

    private static final Pattern BY_RULE = Pattern.compile("by-rule\\((\\w+)\\)");

    private final RehearsalDesk desk;
    private final Kept kept;
    private final CaseWords words;
    private final boolean system;
    private final Div form = new Div();
    private final ErrorList errors = new ErrorList();
    private final TextBox number = new TextBox().named("rehearsal-number");
    private final Field numbered;
    private FormFields fields;
    private Person applicant;

    RehearsalForm(RehearsalDesk desk, Kept kept) {
        this.desk = desk;
        this.kept = kept;
        words = desk.words(desk.rehearsal().family());
        system = desk.isBySystem();
        numbered = new Field("rehearsal-number", desk.say("rehearsal.number"), false, number);
    }

    Card card() {
        var people = people();
        var first = people.containsKey(kept.personId)
                ? kept.personId
                : people.keySet().stream().findFirst().orElse("");
        var who = new Select(people, first);
        who.addValueChangeListener(
                event -> desk.services().people().find(event.getValue()).ifPresent(this::as));
        number.addValueChangeListener(event -> named(event.getValue()));
        form.addClassName("form-preview");
        as(desk.services().people().find(first).orElse(desk.studio().me()));
        fields.fill(kept.values.isEmpty() ? usual() : kept.values);
        var whom = new Div(
                new Field("rehearsal-as", desk.say(system ? "rehearsal.about" : "rehearsal.as"), false, who), numbered);
        // staff are named by number
        whom.getComponentAt(0).setVisible(!people.isEmpty());
        whom.addClassName("rehearsal-whom");
        var parts = new Div(
                new Paragraph(desk.say(system ? "rehearsal.by-system" : "rehearsal.apply.hint")),
                whom,
                errors,
                form,
                new Div(Buttons.primary(desk.say(system ? "rehearsal.open" : "rehearsal.submit"), click -> submit())));
        parts.addClassName("col");
        return new Card(desk.say(system ? "rehearsal.by-system.head" : "rehearsal.apply")).with(parts);
    }

    /** A student of each college where students apply, and whoever applied last; names by id. */
    private Map<String, String> people() {
        Map<String, String> names = new LinkedHashMap<>();
        if (system || words.family().starters().contains("STUDENT")) {
            students(names);
        }
        desk.services()
                .people()
                .find(kept.personId)
                .ifPresent(person -> names.putIfAbsent(person.id(), desk.name(person)));
        return names;
    }

    /** A rule that the system would hand on is none that anybody knows by heart. */
    private Map<String, Object> usual() {
        Map<String, Object> usual = new LinkedHashMap<>();
        words.family().steps().values().stream()
                .map(step -> BY_RULE.matcher(step.assign()))
                .filter(Matcher::matches)
                .forEach(named -> usual.put(named.group(1), "counselor-of-student"));
        return system ? usual : Map.of();
    }

    private void students(Map<String, String> names) {
        var units = desk.studio().services().edits().units();
        desk.services()
                .samples()
                .ofColleges()
                .forEach((college, student) -> names.put(
                        student.id(),
                        desk.say(
                                "rehearsal.student",
                                units.name(college, desk.studio().locale()),
                                desk.name(student))));
    }

    private void named(String given) {
        var found = given.isBlank()
                ? Optional.of(applicant)
                : desk.services().people().findByNumber(given.strip());
        numbered.error(found.isPresent() ? null : desk.say("field.rehearsal.person"));
        found.ifPresent(this::as);
    }

    /** Fields may offer other things to another person; what was typed stays. */
    private void as(Person person) {
        var typed = fields == null ? Map.<String, Object>of() : fields.values();
        applicant = person;
        var schema = system
                ? words.family().startForm().allWritten()
                : words.family().startForm();
        var writable = schema.fields().stream()
                .filter(field -> !field.computed())
                .map(FormField::key)
                .collect(Collectors.toSet());
        fields = new FormFields(schema, writable, words, person, desk.services().harmless(), Map.of());
        fields.fill(typed);
        form.removeAll();
        form.add(
                new Paragraph(desk.say(
                        system ? "rehearsal.is-about" : "rehearsal.applies", desk.name(person), person.number())),
                fields);
    }

    private void submit() {
        kept.personId = applicant.id();
        kept.values = fields.values();
        errors.clear();
        var act = system ? new Open(applicant.id(), kept.values) : new Submit(applicant.id(), kept.values);
        desk.acts().accept(act, this::refused);
    }

    private void refused(Refusal refused) {
        var page = desk.studio().page();
        if (refused instanceof InvalidFields) {
            var sentences = page.refusals().fields(refused);
            fields.errors(sentences);
            errors.show(
                    sentences,
                    fields::target,
                    key -> words.family().field(key).map(words::label).orElse(key));
        } else {
            fields.errors(Map.of());
            errors.show(page.of(refused));
            fields.ask(refused.code());
        }
    }
}
