package app.yizhan.housing;

import app.yizhan.form.FieldType;
import app.yizhan.form.FormField;
import app.yizhan.notification.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A bed, stored by its code; whether it is free is the service's question. */
@Component
class BedField implements FieldType {

    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);

    private record Known(BedPlace bed, Optional<Building> building, long readAtNanos) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Beds beds;
    private final Texts texts;

    BedField(Beds beds, Texts texts) {
        this.beds = beds;
        this.texts = texts;
    }

    @Override
    public String type() {
        return "bed";
    }

    @Override
    public Object read(Object raw, FormField field, String writerId) throws Unacceptable {
        return Optional.of(raw)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(code -> code.length() <= 32)
                .flatMap(beds::find)
                .map(BedPlace::code)
                .orElseThrow(() -> new Unacceptable("field.type.bed", Map.of()));
    }

    /** 梧桐苑 1 号楼 203-B, as people call it. */
    @Override
    public String show(Object value, FormField field, Locale locale) {
        return place(value.toString()).map(known -> words(known, locale)).orElse(value.toString());
    }

    /** Lists name the same beds again and again; what a bed is called changes once in years. */
    private Optional<Known> place(String code) {
        var last = known.get(code);
        if (last != null && System.nanoTime() - last.readAtNanos() < ASKED_AGAIN.toNanos()) {
            return Optional.of(last);
        }
        var found = beds.find(code).map(bed -> new Known(bed, beds.building(bed.buildingCode()), System.nanoTime()));
        found.ifPresent(it -> known.put(code, it));
        return found;
    }

    private String words(Known known, Locale locale) {
        var bed = known.bed();
        var building = known.building()
                .map(b -> locale.getLanguage().equals("en") ? b.nameEn() : b.name())
                .orElse(bed.buildingCode());
        var room = bed.roomCode().substring(bed.roomCode().lastIndexOf('-') + 1);
        return texts.text(locale, "bed.name", Map.of("building", building, "room", room, "place", String.valueOf((char)
                ('A' + bed.place() - 1))));
    }
}
