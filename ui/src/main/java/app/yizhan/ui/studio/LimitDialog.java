package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.studio.ModelSheet;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How long a step may take: a number and what it counts. */
final class LimitDialog {

    private static final Pattern LIMIT = Pattern.compile("(\\d+)([a-z]+)");

    private final Studio studio;
    private final ModelSheet.Step step;
    private final TextBox number = new TextBox("number");
    private final Select unit;
    private final Field numberField;
    private final Sheet sheet;

    private LimitDialog(Studio studio, ModelSheet.Step step) {
        this.studio = studio;
        this.step = step;
        var now = LIMIT.matcher(step.limitValue());
        boolean plain = now.matches();
        number.setValue(plain ? now.group(1) : "");
        unit = new Select(units(studio), plain ? now.group(2) : "wd");
        numberField = new Field("limit-number", studio.say("studio.limit.number"), true, number);
        var column = new Div(numberField, new Field("limit-unit", studio.say("studio.limit.unit"), true, unit));
        column.addClassName("col");
        sheet = new Sheet(
                studio.say("studio.limit.of", step.name()), new Paragraph(studio.say("studio.limit.hint")), column);
        sheet.acts(studio.say("studio.leave"), Buttons.primary(studio.say("studio.save"), click -> save()));
    }

    static void open(Studio studio, ModelSheet.Step step) {
        new LimitDialog(studio, step).sheet.open();
    }

    private void save() {
        var limit = number.getValue().strip() + unit.getValue();
        try {
            studio.services()
                    .edits()
                    .limit(
                            studio.model().key(),
                            step.key(),
                            limit,
                            studio.me().id(),
                            studio.page().locale());
            sheet.close();
            studio.changed().run();
        } catch (Refusal refused) {
            numberField.error(Refused.sentence(studio, refused));
        }
    }

    private static Map<String, String> units(Studio studio) {
        Map<String, String> units = new LinkedHashMap<>();
        for (var unit : new String[] {"wd", "wh", "d", "h", "min", "pwd"}) {
            units.put(unit, studio.say("studio.unit." + unit));
        }
        return units;
    }
}
