package app.yizhan.ui.studio;

import app.yizhan.studio.ModelTexts.Text;
import app.yizhan.studio.TextEdits.Both;
import app.yizhan.ui.part.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that belong together, in both languages. */
final class TextDialog {

    private static final int SHORT = 60;

    private record Boxes(TextArea zh, TextArea en) {
        Both both() {
            return new Both(zh.getValue(), en.getValue());
        }
    }

    private TextDialog() {}

    /** @param heads what each of the texts is, in the order of the texts */
    static void open(Studio studio, String head, String hint, List<String> heads, List<Text> texts) {
        var dialog = new EditDialog(studio, head, hint);
        Map<String, Boxes> boxes = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            boxes.put(texts.get(i).key(), boxes(studio, dialog, heads.get(i), texts.get(i), i));
        }
        dialog.open(studio.say("studio.save"), () -> {
            Map<String, Both> changed = new LinkedHashMap<>();
            texts.forEach(text -> {
                var said = boxes.get(text.key()).both();
                if (!said.equals(new Both(text.zh(), text.en()))) {
                    changed.put(text.key(), said);
                }
            });
            if (!changed.isEmpty()) {
                studio.services()
                        .edits()
                        .texts()
                        .say(studio.key(), changed, studio.me().id(), studio.locale());
            }
        });
    }

    private static Boxes boxes(Studio studio, EditDialog dialog, String head, Text text, int number) {
        var zh = box(
                dialog, text.key() + ".zh", "text-" + number + "-zh", studio.say("studio.text.zh", head), text.zh());
        var en = box(
                dialog, text.key() + ".en", "text-" + number + "-en", studio.say("studio.text.en", head), text.en());
        if (!text.holes().isEmpty()) {
            dialog.hint(studio.say("studio.text.holes", String.join(" ", text.holes())));
        }
        return new Boxes(zh, en);
    }

    private static TextArea box(EditDialog dialog, String name, String id, String label, String said) {
        var box = dialog.field(name, id, label, false, new TextArea(said.length() > SHORT ? 4 : 2));
        box.getElement().setAttribute("lang", id.endsWith("zh") ? "zh-CN" : "en");
        box.setValue(said);
        return box;
    }
}
