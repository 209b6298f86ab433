package app.yizhan.ui.studio;

import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;

/** A length of time: a number and what it counts. */
final class TimeFields extends Div {

    private final TextBox number = new TextBox("number");
    private final Select unit;
    private final Field field;

    TimeFields(PageWords page, String id, String label, String usual, String usualUnit) {
        number.setValue(usual);
        number.getElement().setAttribute("min", "1").setAttribute("inputmode", "numeric");
        Map<String, String> units = new LinkedHashMap<>();
        for (var one : new String[] {"wd", "wh", "d", "h", "min"}) {
            units.put(one, page.say("studio.unit." + one));
        }
        unit = new Select(units, usualUnit);
        field = new Field(id + "-number", label, true, number);
        add(field, new Field(id + "-unit", page.say("studio.limit.unit"), true, unit));
        addClassName("two");
    }

    Field field() {
        return field;
    }

    /** As {@code 2wd}; empty where no number is filled in. */
    String said() {
        var count = number.getValue().strip();
        return count.isEmpty() ? "" : count + unit.getValue();
    }
}
