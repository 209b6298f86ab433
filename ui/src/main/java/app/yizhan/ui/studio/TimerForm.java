package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.regex.Pattern;

/** When a timer is over: after so many days, hours or minutes, or as text a moment or a variable. */
final class TimerForm extends ElementForm {

    private static final Pattern PLAIN = Pattern.compile("P(?:(\\d{1,4})(D)|T(\\d{1,4})([HM]))");

    private final TextBox number = new TextBox("number");
    private final Select unit;
    private final Field field;

    TimerForm(Picked picked) {
        super(picked);
        named();
        unit = new Select(words("panel.timer.", "D", "H", "M"), "D");
        field = new Field("el-time", picked.say("panel.timer"), false, number);
        add(field, new Field("el-time-unit", picked.say("studio.limit.unit"), false, unit));
        reads(this::chosen);
        number.addValueChangeListener(event -> save());
        unit.addValueChangeListener(event -> save());
        add(asText());
    }

    private NativeDetails asText() {
        var text = new ElementForm(picked);
        text.box(
                "time-text",
                picked.say("panel.timer.text"),
                sheet -> sheet.time().text(),
                (time, wrong) -> {
                    boolean date = isDate(time);
                    picked.save(
                            (me, locale) -> picked.services()
                                    .ways()
                                    .time(picked.studio().key(), picked.id(), time, date, me, locale),
                            wrong);
                });
        text.hint(picked.say("panel.timer.hint"));
        reads(text::show);
        var fold = new NativeDetails(picked.say("panel.timer.as-text"), text);
        fold.addClassName("said-table");
        return fold;
    }

    /** What steps of the system write for timers are moments; a variable that stands there already is known better. */
    private boolean isDate(String time) {
        var now = picked.sheet().time();
        return time.startsWith("$") && now.text().startsWith("$") ? now.date() : !time.startsWith("P");
    }

    /** Nothing where the text says more than one number. */
    private void chosen(ElementSheet sheet) {
        var said = PLAIN.matcher(sheet.time().text());
        if (said.matches()) {
            boolean days = said.group(1) != null;
            number.setValue(days ? said.group(1) : said.group(3));
            unit.setValue(days ? said.group(2) : said.group(4));
        } else {
            number.setValue("");
        }
    }

    private void save() {
        if (isReading()) {
            return;
        }
        field.error(null);
        var count = number.getValue().strip();
        var time = (unit.getValue().equals("D") ? "P" : "PT") + count + unit.getValue();
        if (!count.isEmpty() && !time.equals(time(picked.sheet()))) {
            picked.save(
                    (me, locale) ->
                            picked.services().ways().time(picked.studio().key(), picked.id(), time, false, me, locale),
                    field::error);
        }
    }

    private static String time(ElementSheet sheet) {
        return sheet.time().text();
    }
}
