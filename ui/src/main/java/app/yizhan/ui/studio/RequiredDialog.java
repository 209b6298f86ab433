package app.yizhan.ui.studio;

import app.yizhan.studio.ModelSheet;
import app.yizhan.ui.part.Buttons;

/** Whether a field of the form has to be filled in; a document that was added on the sheet can be taken away as well. */
final class RequiredDialog {

    private RequiredDialog() {}

    static void open(Studio studio, ModelSheet.Field field) {
        boolean required = !field.required();
        var forms = studio.services().edits().forms();
        var me = studio.me().id();
        var dialog = new EditDialog(
                studio, field.label(), studio.say(required ? "studio.field.require.what" : "studio.field.relax.what"));
        if (field.added()) {
            dialog.add(Buttons.plain(
                    studio.say("studio.document.remove"),
                    click -> dialog.act(() -> forms.removeDocument(studio.key(), field.key(), me, studio.locale()))));
        }
        dialog.open(
                studio.say(required ? "studio.field.require" : "studio.field.relax"),
                () -> forms.required(studio.key(), field.form(), field.key(), required, me, studio.locale()));
    }
}
