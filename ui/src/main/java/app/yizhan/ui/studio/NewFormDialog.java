package app.yizhan.ui.studio;

import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;

/** Makes a form without fields where one is needed, and goes on in its editor. */
final class NewFormDialog {

    private NewFormDialog() {}

    /** @param element that shows it from then on; empty: nothing yet */
    static NativeButton button(Studio studio, String element) {
        return Buttons.plain(studio.say("new.part.form"), click -> open(studio, element));
    }

    private static void open(Studio studio, String element) {
        var dialog = new EditDialog(studio, studio.say("new.part.form"), studio.say("new.part.form.hint"));
        var key = dialog.field("key", "part-key", studio.say("new.part.key"), true, new TextBox());
        dialog.hint(studio.say("new.part.key.hint", studio.key()));
        dialog.open(studio.say("new.part.make"), () -> {
            var me = studio.me().id();
            var parts = studio.services().edits().parts();
            var form = parts.form(studio.key(), key.getValue(), element, me, studio.locale());
            UI.getCurrent().navigate("studio/" + studio.key() + "/forms/" + form);
        });
    }
}
