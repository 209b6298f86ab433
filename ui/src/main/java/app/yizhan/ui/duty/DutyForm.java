package app.yizhan.ui.duty;

import app.yizhan.duty.DutySheet;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fields, what is wrong with them, and one button; nothing typed is lost when it is refused. */
abstract class DutyForm extends Div {

    protected final transient DutyServices services;
    protected final transient DutySheet sheet;
    protected final String me;
    private final transient Runnable changed;
    private final transient Map<String, Field> fields = new LinkedHashMap<>();
    private final TextBox day;
    private final TextArea reason = new TextArea(2);
    protected final Div rows = new Div();
    private final Div wrong = new Div();
    private final String key = UUID.randomUUID().toString();

    DutyForm(DutySheet sheet, DutyServices services, String me, Runnable changed) {
        this.services = services;
        this.sheet = sheet;
        this.me = me;
        this.changed = changed;
        this.day = TextBox.day(services.words().times());
        day.setValue(services.today().toString());
        rows.addClassName("col");
        wrong.getElement().setAttribute("role", "alert");
    }

    protected Field field(String name, boolean required, Component control) {
        var field = new Field("duty-" + name, services.say("duty.field." + name), required, control);
        fields.put(name, field);
        return field;
    }

    /** What is wrong under that name is said beside the field too. */
    protected void also(String name, Field field) {
        fields.put(name, field);
    }

    protected void days() {
        rows.add(
                field("day", true, day).hint(services.say("duty.field.day.hint")),
                field("lateReason", false, reason).hint(services.say("duty.field.lateReason.hint")));
    }

    protected @Nullable LocalDate day() {
        try {
            return day.getValue().isBlank() ? null : LocalDate.parse(day.getValue());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    protected String reason() {
        return reason.getValue();
    }

    protected void end(String head, String act, Consumer<String> does) {
        rows.add(wrong, new Div(Buttons.primary(services.say(act), click -> run(does))));
        add(new Card(services.say(head)).with(rows));
    }

    protected void run(Consumer<String> does) {
        wrong.removeAll();
        fields.values().forEach(field -> field.error(null));
        try {
            does.accept(key);
            changed.run();
        } catch (InvalidFields faults) {
            var sentences = services.words().refusals().fields(faults);
            sentences.forEach(
                    (name, said) -> Optional.ofNullable(fields.get(name)).ifPresent(field -> field.error(said)));
        } catch (Refusal refused) {
            wrong.add(new Note(Note.Tone.LATE, services.words().of(refused)));
        }
    }
}
