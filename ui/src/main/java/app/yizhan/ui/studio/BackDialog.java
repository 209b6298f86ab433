package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** Goes back to an old version, with the password once more. */
final class BackDialog {

    private final Studio studio;
    private final int version;
    private final TextArea comment = new TextArea(2);
    private final TextBox password = new TextBox("password");
    private final Field passwordField;
    private final Sheet sheet;
    private final String key = UUID.randomUUID().toString();

    private BackDialog(Studio studio, int version) {
        this.studio = studio;
        this.version = version;
        password.getElement().setAttribute("autocomplete", "current-password");
        passwordField = new Field("back-password", studio.say("reassign.password"), true, password);
        var column = new Div(new Field("back-comment", studio.say("studio.comment"), false, comment), passwordField);
        column.addClassName("col");
        var words = studio.say("studio.back.to", version);
        sheet = new Sheet(words, new Paragraph(studio.say("studio.back.what")), column);
        sheet.acts(studio.say("studio.leave"), Buttons.primary(words, click -> goBack()));
    }

    static void open(Studio studio, int version) {
        new BackDialog(studio, version).sheet.open();
    }

    private void goBack() {
        try {
            if (studio.services().passwords().isRight(studio.me(), password.getValue())) {
                int now = studio.services()
                        .publishing()
                        .rollBack(
                                studio.model().key(),
                                version,
                                comment.getValue(),
                                key,
                                studio.me().id());
                sheet.close();
                Toast.show(studio.say("studio.back.done", now, version));
                studio.changed().run();
            } else {
                passwordField.error(studio.say("reassign.password.wrong"));
            }
        } catch (Refusal refused) {
            passwordField.error(Refused.sentence(studio, refused));
        }
    }
}
