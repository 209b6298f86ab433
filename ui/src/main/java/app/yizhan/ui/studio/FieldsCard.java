package app.yizhan.ui.studio;

import app.yizhan.studio.ModelSheet;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The form with which a case starts: its fields in words, what has to be filled in, and what has to be attached. */
final class FieldsCard {

    private final Studio studio;
    private final ModelSheet sheet;

    FieldsCard(Studio studio, ModelSheet sheet) {
        this.studio = studio;
        this.sheet = sheet;
    }

    Card card() {
        var table = new Table(
                studio.say("studio.form"),
                studio.say("studio.field"),
                studio.say("studio.field.must"),
                studio.say("studio.field.kind"));
        sheet.fields().forEach(field -> table.row(label(field), must(field), new Span(kind(field))));
        return new Card(
                        studio.say("studio.form"),
                        Buttons.plain(studio.say("studio.document.add"), click -> DocumentDialog.open(studio)))
                .with(table);
    }

    private Component label(ModelSheet.Field field) {
        var change = Buttons.quiet(field.label(), click -> {
            var key = "field." + field.key();
            TextDialog.open(
                    studio,
                    field.label(),
                    studio.say("studio.text.hint"),
                    List.of(studio.say("studio.field.name"), studio.say("studio.field.help")),
                    studio.services().edits().modelTexts().of(studio.key(), List.of(key + ".label", key + ".help")));
        });
        change.setAriaLabel(studio.say("studio.field.reword", field.label()));
        return change;
    }

    private Component must(ModelSheet.Field field) {
        if (field.computed()) {
            return new Span(studio.say("studio.field.computed"));
        }
        var now = studio.say(field.required() ? "studio.field.required" : "studio.field.optional");
        var change = Buttons.quiet(now, click -> RequiredDialog.open(studio, field));
        change.setAriaLabel(studio.say("studio.field.change", field.label(), now));
        return change;
    }

    private String kind(ModelSheet.Field field) {
        var kind = studio.say(field.sensitive() ? "studio.field.sensitive" : "studio.field.plain");
        return field.files() ? studio.say("studio.field.files", kind) : kind;
    }
}
