package app.yizhan.ui.studio;

import app.yizhan.studio.ModelSheet;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How long a step may take: a number and what it counts. */
final class LimitDialog {

    private static final Pattern LIMIT = Pattern.compile("(\\d+)([a-z]+)");

    private LimitDialog() {}

    static void open(Studio studio, ModelSheet.Step step) {
        var now = LIMIT.matcher(step.limitValue());
        boolean plain = now.matches();
        var dialog =
                new EditDialog(studio, studio.say("studio.limit.of", step.name()), studio.say("studio.limit.hint"));
        var number =
                dialog.field("limit", "limit-number", studio.say("studio.limit.number"), true, new TextBox("number"));
        number.setValue(plain ? now.group(1) : "");
        var unit = dialog.field(
                "unit",
                "limit-unit",
                studio.say("studio.limit.unit"),
                true,
                new Select(units(studio), plain ? now.group(2) : "wd"));
        dialog.open(
                studio.say("studio.save"),
                () -> studio.services()
                        .edits()
                        .steps()
                        .limit(
                                studio.key(),
                                step.key(),
                                number.getValue().strip() + unit.getValue(),
                                studio.me().id(),
                                studio.locale()));
    }

    /** What a limit is counted in. */
    static Map<String, String> units(Studio studio) {
        Map<String, String> units = new LinkedHashMap<>();
        for (var unit : new String[] {"wd", "wh", "d", "h", "min", "pwd"}) {
            units.put(unit, studio.say("studio.unit." + unit));
        }
        return units;
    }
}
