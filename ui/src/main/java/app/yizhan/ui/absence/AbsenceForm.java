package app.yizhan.ui.absence;

import app.yizhan.organisation.Colleagues;
import app.yizhan.organisation.NewSubstitution;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Substitutions;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records an absence: who, from when to when, which services, and who acts meanwhile. */
final class AbsenceForm extends Div {

    private static final int FOUND = 20;

    private final transient Substitutions substitutions;
    private final transient Colleagues colleagues;
    private final transient PageWords words;
    private final transient Runnable saved;
    private final String me;
    private final Select absentee;
    private final Select service;
    private final TextBox from;
    private final TextBox to;
    private final TextBox sought = new TextBox("search").whileTyping(300);
    private final TextBox reason = new TextBox();
    private final Div substitutePlace = new Div();
    private final Div wrong = new Div();
    private Select substitute;

    AbsenceForm(
            Substitutions substitutions,
            Colleagues colleagues,
            PageWords words,
            List<Person> staff,
            Map<String, String> services,
            Runnable saved) {
        this.substitutions = substitutions;
        this.colleagues = colleagues;
        this.words = words;
        this.saved = saved;
        me = staff.getFirst().id();
        from = TextBox.day(words.times());
        to = TextBox.day(words.times());
        absentee = new Select(named(staff), me);
        service = new Select(services, "");
        substitute = substitutes(List.of());
        sought.addValueChangeListener(e -> find());
        var today = words.times().now().toLocalDate().toString();
        from.setValue(today);
        to.setValue(today);
        addClassName("col");
        wrong.getElement().setAttribute("role", "alert");
        add(fields(staff.size() > 1), wrong, new Div(Buttons.primary(getTranslation("absence.save"), e -> save())));
    }

    private Div fields(boolean forOthers) {
        var pair = new Div();
        pair.addClassName("two");
        var services = new Field("absence-service", getTranslation("absence.services"), false, service);
        if (forOthers) {
            // two beside each other, so that first and last day share a line
            pair.add(new Field("absentee", getTranslation("absence.who"), true, absentee), services);
        }
        substitutePlace.add(new Field("substitute", getTranslation("absence.substitute"), false, substitute));
        pair.add(
                new Field("absence-from", getTranslation("absence.from"), true, from),
                new Field("absence-to", getTranslation("absence.to"), true, to),
                new Field("sought", getTranslation("absence.find"), false, sought)
                        .hint(getTranslation("absence.find.help")),
                substitutePlace);
        if (!forOthers) {
            pair.add(services);
        }
        pair.add(new Field("absence-reason", getTranslation("absence.reason"), false, reason)
                .hint(getTranslation("absence.reason.help")));
        return pair;
    }

    private void find() {
        substitute = substitutes(colleagues.find(me, sought.getValue(), FOUND));
        substitutePlace.removeAll();
        substitutePlace.add(new Field("substitute", getTranslation("absence.substitute"), false, substitute));
    }

    private Select substitutes(List<Person> found) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", getTranslation("absence.nobody"));
        options.putAll(named(found));
        return new Select(options, found.isEmpty() ? "" : found.getFirst().id());
    }

    private static Map<String, String> named(List<Person> people) {
        Map<String, String> named = new LinkedHashMap<>();
        people.forEach(p -> named.put(p.id(), p.name() + " " + p.number()));
        return named;
    }

    private void save() {
        wrong.removeAll();
        if (from.isEmpty() || to.isEmpty()) {
            wrong.add(new Note(Note.Tone.LATE, getTranslation("absence.days")));
            return;
        }
        try {
            substitutions.create(read(), me);
            Toast.show(getTranslation("absence.saved"));
            saved.run();
        } catch (Refusal refused) {
            words.refusals().fields(refused).values().forEach(s -> wrong.add(new Note(Note.Tone.LATE, s)));
            if (refused.fields().isEmpty()) {
                wrong.removeAll();
                wrong.add(new Note(Note.Tone.LATE, words.of(refused)));
            }
        }
    }

    private NewSubstitution read() {
        return new NewSubstitution(
                absentee.getValue(),
                substitute.getValue().isEmpty() ? null : substitute.getValue(),
                LocalDate.parse(from.getValue()),
                LocalDate.parse(to.getValue()),
                service.getValue().isEmpty() ? List.of() : List.of(service.getValue()),
                reason.isEmpty() ? null : reason.getValue());
    }
}
