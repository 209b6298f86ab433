package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.studio.ModelSheet;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import com.vaadin.flow.component.html.Paragraph;

/** Whether a field of the form has to be filled in. */
final class RequiredDialog {

    private RequiredDialog() {}

    static void open(Studio studio, ModelSheet.Field field) {
        boolean required = !field.required();
        var sheet = new Sheet(
                field.label(),
                new Paragraph(studio.say(required ? "studio.field.require.what" : "studio.field.relax.what")));
        var act = Buttons.primary(studio.say(required ? "studio.field.require" : "studio.field.relax"), click -> {
            try {
                studio.services()
                        .edits()
                        .required(
                                studio.model().key(),
                                field.form(),
                                field.key(),
                                required,
                                studio.me().id(),
                                studio.page().locale());
                sheet.close();
                studio.changed().run();
            } catch (Refusal refused) {
                sheet.body().add(new Note(Note.Tone.LATE, Refused.sentence(studio, refused)));
            }
        });
        sheet.acts(studio.say("studio.leave"), act).open();
    }
}
