package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How long a step may lie before it is given up, and at which event at its edge the case goes on then. */
final class WaitFields {

    private static final Pattern PLAIN = Pattern.compile("(\\d{1,4})(wd|wh|d|h|min|pwd)\\s*->\\s*(\\S+)");

    private final ElementForm form;
    private final Picked picked;
    private final String property;
    private final TextBox number = new TextBox("number");
    private final Select unit;
    private final Select way;
    private final Field field;

    /** @param property {@code ifReturned} or {@code ifSilent} */
    WaitFields(ElementForm form, Picked picked, String property) {
        this.form = form;
        this.picked = picked;
        this.property = property;
        var studio = picked.studio();
        field = new Field("el-" + property, picked.say("panel." + property), false, number);
        unit = new Select(LimitDialog.units(studio), "h");
        var ways = ways();
        way = new Select(ways, ways.keySet().iterator().next());
    }

    /** Without an event there is nowhere to go on: then it is said how one is drawn. */
    void add() {
        var said = picked.sheet().says(property);
        boolean drawn = way.getValue() != null && !way.getValue().isEmpty();
        if (!said.isEmpty() && !PLAIN.matcher(said).matches()) {
            form.box(
                    property + "-text",
                    picked.say("panel." + property),
                    sheet -> sheet.says(property),
                    (value, wrong) -> picked.say(property, value, wrong));
            return;
        }
        form.add(field);
        if (!drawn) {
            number.getElement().setAttribute("disabled", true);
            field.hint(picked.say("panel.wait.none"));
            return;
        }
        form.add(
                new Field("el-" + property + "-unit", picked.say("studio.limit.unit"), false, unit),
                new Field("el-" + property + "-way", picked.say("panel.wait.way"), false, way));
        form.reads(this::chosen);
        number.addValueChangeListener(event -> save());
        unit.addValueChangeListener(event -> save());
        way.addValueChangeListener(event -> save());
    }

    /** Events by the error that they catch; one that stands in the draft already is offered as it is. */
    private Map<String, String> ways() {
        var studio = picked.studio();
        Map<String, String> ways =
                new LinkedHashMap<>(picked.services().sheets().catchers(studio.key(), picked.id(), studio.locale()));
        var said = PLAIN.matcher(picked.sheet().says(property));
        if (said.matches()) {
            ways.putIfAbsent(said.group(3), said.group(3));
        }
        if (ways.isEmpty()) {
            ways.put("", picked.say("panel.none.chosen"));
        }
        return ways;
    }

    private void chosen(ElementSheet sheet) {
        var said = PLAIN.matcher(sheet.says(property));
        boolean plain = said.matches();
        number.setValue(plain ? said.group(1) : "");
        if (plain) {
            unit.setValue(said.group(2));
            way.setValue(said.group(3));
        }
    }

    private void save() {
        if (!form.isReading()) {
            var count = number.getValue().strip();
            var value = count.isEmpty() ? "" : count + unit.getValue() + " -> " + way.getValue();
            picked.say(property, value, field::error);
        }
    }
}
