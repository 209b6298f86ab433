package app.yizhan.ui.studio;

import app.yizhan.studio.NewTable;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a decision table where one is needed, and goes on in its editor. */
final class NewTableDialog {

    private final Studio studio;
    private final EditDialog dialog;
    private final TextBox name;
    private final TextBox nameEn;
    private final Checks inputs;
    private final TextBox outputName;
    private final TextBox outputNameEn;
    private final Select answer;
    private final TextBox key;

    private NewTableDialog(Studio studio) {
        this.studio = studio;
        dialog = new EditDialog(studio, studio.say("new.part.table"), studio.say("new.part.table.hint"));
        name = box("name", "part-name", "new.part.name", true);
        nameEn = box("nameEn", "part-name-en", "new.part.name.en", true);
        var known = studio.services().edits().parts().inputs(studio.key(), studio.locale());
        inputs = dialog.checks("inputs", new Checks("part-inputs", studio.say("new.part.inputs"), known));
        outputName = box("outputName", "part-output", "new.part.output", true);
        outputNameEn = box("outputNameEn", "part-output-en", "new.part.output.en", true);
        Map<String, String> answers = new LinkedHashMap<>();
        for (var one : NewTable.Answer.values()) {
            answers.put(one.name(), studio.say("new.part.answer." + one));
        }
        var usual = new Select(answers, NewTable.Answer.YES_NO.name());
        answer = dialog.field("answer", "part-answer", studio.say("new.part.answer"), true, usual);
        key = box("key", "part-key", "new.part.key", false);
        dialog.hint(studio.say("new.part.key.table", studio.key()));
    }

    private TextBox box(String field, String id, String label, boolean required) {
        return dialog.field(field, id, studio.say(label), required, new TextBox());
    }

    /** @param element of a rule that asks it from then on; empty: nothing yet */
    static NativeButton button(Studio studio, String element) {
        return Buttons.plain(studio.say("new.part.table"), click -> new NewTableDialog(studio).open(element));
    }

    private void open(String element) {
        dialog.open(studio.say("new.part.make"), () -> {
            var me = studio.me().id();
            var parts = studio.services().edits().parts();
            var table = parts.table(studio.key(), said(), element, me, studio.locale());
            UI.getCurrent().navigate("studio/" + studio.key() + "/tables/" + table);
        });
    }

    private NewTable said() {
        return new NewTable(
                key.getValue(),
                name.getValue(),
                nameEn.getValue(),
                inputs.value(),
                NewTable.Answer.valueOf(answer.getValue()),
                null,
                outputName.getValue(),
                outputNameEn.getValue());
    }
}
