package app.yizhan.housing;

import app.yizhan.form.FieldType;
import app.yizhan.form.FormField;
import app.yizhan.notification.Texts;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Several rooms, stored as a list of their codes; a link or a page may hand them in as one text. */
@Component
class RoomsField implements FieldType {

    private static final int MOST = 30;
    private static final int LONGEST = 64;

    /** What people put between two codes. */
    private static final Pattern BETWEEN = Pattern.compile("[,，、;；\\s]+");

    private final PlacesInSchool places;
    private final PlaceField place;
    private final Texts texts;

    RoomsField(PlacesInSchool places, PlaceField place, Texts texts) {
        this.places = places;
        this.place = place;
        this.texts = texts;
    }

    @Override
    public String type() {
        return "rooms";
    }

    @Override
    public Object read(Object raw, FormField field, String writerId) throws Unacceptable {
        var codes = codes(raw).distinct().toList();
        if (codes.isEmpty()) {
            throw new Unacceptable("field.type.rooms", Map.of());
        }
        if (codes.size() > MOST) {
            throw new Unacceptable("field.rooms.many", Map.of("max", MOST));
        }
        for (var code : codes) {
            if (places.find(code).map(PlaceInSchool::room).isEmpty()) {
                throw new Unacceptable("field.rooms.unknown", Map.of("room", shortened(code)));
            }
        }
        return codes;
    }

    private static String shortened(String code) {
        return code.length() > LONGEST ? code.substring(0, LONGEST) + "…" : code;
    }

    private static Stream<String> codes(Object raw) throws Unacceptable {
        if (raw instanceof Collection<?> many && many.stream().allMatch(String.class::isInstance)) {
            return many.stream().map(Object::toString);
        }
        if (raw instanceof String text) {
            return BETWEEN.splitAsStream(text).filter(code -> !code.isEmpty());
        }
        throw new Unacceptable("field.type.rooms", Map.of());
    }

    @Override
    public String show(Object value, FormField field, Locale locale) {
        return value instanceof Collection<?> many
                ? many.stream()
                        .map(code -> place.show(code, field, locale))
                        .collect(Collectors.joining(texts.text(locale, "list.and")))
                : value.toString();
    }
}
