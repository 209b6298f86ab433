package app.yizhan.ui.studio;

import app.yizhan.studio.FormEdits;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import java.util.LinkedHashMap;
import java.util.Map;

/** One more document that applicants have to attach. */
final class DocumentDialog {

    private DocumentDialog() {}

    static void open(Studio studio) {
        var dialog = new EditDialog(studio, studio.say("studio.document.add"), studio.say("studio.document.hint"));
        var label = dialog.field("label", "document-label", studio.say("studio.document.label"), true, new TextBox());
        var labelEn = dialog.field(
                "labelEn", "document-label-en", studio.say("studio.document.label.en"), true, new TextBox());
        var help = dialog.field("help", "document-help", studio.say("studio.document.help"), false, new TextBox());
        var helpEn =
                dialog.field("helpEn", "document-help-en", studio.say("studio.document.help.en"), false, new TextBox());
        var must = dialog.field("required", "document-must", studio.say("studio.field.must"), true, must(studio));
        dialog.open(
                studio.say("studio.save"),
                () -> save(
                        studio,
                        new FormEdits.Document(
                                label.getValue(),
                                labelEn.getValue(),
                                help.getValue(),
                                helpEn.getValue(),
                                Boolean.parseBoolean(must.getValue()))));
    }

    private static Select must(Studio studio) {
        Map<String, String> musts = new LinkedHashMap<>();
        musts.put("true", studio.say("studio.field.required"));
        musts.put("false", studio.say("studio.field.optional"));
        return new Select(musts, "true");
    }

    private static void save(Studio studio, FormEdits.Document document) {
        var me = studio.me().id();
        studio.services().edits().forms().document(studio.key(), document, me, studio.locale());
    }
}
