package app.yizhan.housing;

import app.yizhan.form.FieldType;
import app.yizhan.form.FormField;
import app.yizhan.notification.Texts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A building, room or shared point, stored by its code. */
@Component
class PlaceField implements FieldType {

    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);

    private record Known(PlaceInSchool place, long readAtNanos) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final PlacesInSchool places;
    private final Texts texts;

    PlaceField(PlacesInSchool places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    @Override
    public String type() {
        return "place";
    }

    @Override
    public Object read(Object raw, FormField field, String writerId) throws Unacceptable {
        return Optional.of(raw)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(places::find)
                .map(PlaceInSchool::code)
                .orElseThrow(() -> new Unacceptable("field.type.place", Map.of()));
    }

    /** 梧桐苑 1 号楼 203, as people call it. */
    @Override
    public String show(Object value, FormField field, Locale locale) {
        return place(value.toString()).map(found -> words(found, locale)).orElse(value.toString());
    }

    /** Lists name the same places again and again; what a place is called changes once in years. */
    private Optional<PlaceInSchool> place(String code) {
        var last = known.get(code);
        if (last != null && System.nanoTime() - last.readAtNanos() < ASKED_AGAIN.toNanos()) {
            return Optional.of(last.place());
        }
        var found = places.find(code).or(() -> places.findFloor(code));
        found.ifPresent(it -> known.put(code, new Known(it, System.nanoTime())));
        return found;
    }

    private String words(PlaceInSchool place, Locale locale) {
        var building = place.building();
        Map<String, Object> args = new HashMap<>();
        args.put("building", locale.getLanguage().equals("en") ? building.nameEn() : building.name());
        if (place.room() != null) {
            args.put("room", place.room().substring(building.code().length() + 1));
            return texts.text(locale, "place.room", args);
        }
        if (place.point() == null) {
            var floor = place.floor();
            args.put("floor", String.valueOf(floor));
            return texts.text(locale, floor == null ? "place.building" : "place.whole-floor", args);
        }
        args.put("point", texts.text(locale, "place.point." + place.point()));
        if (place.floor() == null) {
            return texts.text(locale, "place.shared", args);
        }
        args.put("floor", place.floor().toString());
        return texts.text(locale, "place.floor", args);
    }
}
