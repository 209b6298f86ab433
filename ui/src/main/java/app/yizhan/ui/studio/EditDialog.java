package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;

/** A change made on the sheet: what is wrong stands beside its field, and what was typed stays until it is saved. */
final class EditDialog {

    private final Studio studio;
    private final Sheet sheet;
    private final Div column = new Div();
    private final Div answer = new Div();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Checks> checks = new LinkedHashMap<>();
    private boolean done;

    EditDialog(Studio studio, String head, String hint) {
        this.studio = studio;
        column.addClassName("col");
        answer.getElement().setAttribute("aria-live", "polite");
        sheet = new Sheet(head, new Paragraph(hint), column, answer);
    }

    /**
     * @param name of what it asks for, as refusals call it
     * @param id unique on the page
     */
    <C extends Component> C field(String name, String id, String label, boolean required, C control) {
        var field = new Field(id, label, required, control);
        fields.put(name, field);
        column.add(field);
        return control;
    }

    /** Likewise, of which any number is chosen. */
    Checks checks(String name, Checks control) {
        checks.put(name, control);
        column.add(control);
        return control;
    }

    /** Below the field that was added last. */
    void hint(String words) {
        fields.values().stream().reduce((first, last) -> last).ifPresent(field -> field.hint(words));
    }

    void add(Component... parts) {
        column.add(parts);
    }

    /** @param save what the button does; the page is shown anew afterwards */
    void open(String act, Runnable save) {
        sheet.acts(studio.say("studio.leave"), Buttons.primary(act, click -> act(save)));
        sheet.open();
    }

    /** Does it once, and leaves. */
    void act(Runnable save) {
        if (done) {
            return;
        }
        answer.removeAll();
        fields.values().forEach(field -> field.error(null));
        checks.values().forEach(control -> control.error(null));
        try {
            studio.saves().accept(save);
            done = true;
            sheet.close();
            studio.changed().run();
        } catch (Refusal refused) {
            refused(refused);
        }
    }

    private void refused(Refusal refused) {
        var wrong = studio.page().refusals().fields(refused);
        wrong.forEach((name, words) -> {
            if (fields.containsKey(name)) {
                fields.get(name).error(words);
            } else if (checks.containsKey(name)) {
                checks.get(name).error(words);
            }
        });
        boolean placed = wrong.keySet().stream().allMatch(name -> fields.containsKey(name) || checks.containsKey(name));
        if (wrong.isEmpty() || !placed) {
            answer.add(new Note(Note.Tone.LATE, Refused.sentence(studio, refused)));
        }
    }
}
