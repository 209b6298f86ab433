package app.yizhan.ui.publicity;

import app.yizhan.publicity.HangPublicity;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.TextBox;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When and where a notice hangs: asked when it is hung and when it begins anew. */
final class WhenAndWhere {

    private final TextBox first;
    private final TextBox last;
    private final TextBox place = new TextBox();
    private final TextBox contact = new TextBox();
    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** @param id makes the fields' own unique on a page of several */
    WhenAndWhere(PublicityWords words, String id) {
        first = TextBox.day(words.page().times());
        last = TextBox.day(words.page().times());
        fields.put("firstDay", new Field("publicity-first" + id, words.say("publicity.first"), true, first));
        fields.put(
                "lastDay",
                new Field("publicity-last" + id, words.say("publicity.last"), false, last)
                        .hint(words.say("publicity.last.hint")));
        fields.put(
                "place",
                new Field("publicity-place" + id, words.say("publicity.place"), true, place)
                        .hint(words.say("publicity.place.hint")));
        fields.put(
                "contact",
                new Field("publicity-contact" + id, words.say("publicity.contact"), true, contact)
                        .hint(words.say("publicity.contact.hint")));
    }

    WhenAndWhere fill(LocalDate from, String where, String whom) {
        first.setValue(from.toString());
        place.setValue(where);
        contact.setValue(whom);
        return this;
    }

    Map<String, Field> fields() {
        return fields;
    }

    HangPublicity.Days days() {
        return new HangPublicity.Days(day(first), day(last), place.getValue(), contact.getValue());
    }

    private static @Nullable LocalDate day(TextBox box) {
        try {
            return box.getValue().isBlank() ? null : LocalDate.parse(box.getValue());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
