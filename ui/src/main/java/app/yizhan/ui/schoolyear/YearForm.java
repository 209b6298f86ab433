package app.yizhan.ui.schoolyear;

import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** Loads the holidays and make-up days of a year, pasted from the published notice. */
final class YearForm extends Div {

    private final TextBox year = new TextBox("number");
    private final TextBox source = new TextBox();
    private final TextArea days = new TextArea(8);
    private final transient Map<String, Field> fields;
    private final transient PageWords words;

    YearForm(WorkingCalendar calendar, PageWords words, String me, Runnable loaded) {
        this.words = words;
        addClassName("col");
        fields = Map.of(
                "year", new Field("year", getTranslation("calendar.year"), true, year),
                "source", new Field("source", getTranslation("calendar.source"), true, source),
                "days",
                        new Field("days", getTranslation("calendar.days"), true, days)
                                .hint(getTranslation("calendar.days.hint")));
        add(fields.get("year"), fields.get("source"), fields.get("days"));
        add(new Div(Buttons.plain(getTranslation("calendar.load"), click -> load(calendar, me, loaded))));
    }

    private void load(WorkingCalendar calendar, String me, Runnable loaded) {
        fields.values().forEach(field -> field.error(null));
        try {
            var entries = DaysText.parse(days.getValue());
            calendar.load(number(year.getValue()), source.getValue(), entries, me);
            Toast.show(getTranslation("calendar.loaded", year.getValue(), entries.size()));
            loaded.run();
        } catch (Refusal refused) {
            words.refusals()
                    .fields(refused)
                    .forEach((name, sentence) ->
                            fields.getOrDefault(name, fields.get("days")).error(sentence));
        }
    }

    private static int number(String text) {
        return text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
    }
}
