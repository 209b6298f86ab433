package app.yizhan.housing;

import app.yizhan.form.FieldType;
import app.yizhan.form.FormField;
import app.yizhan.notification.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A bed, stored by its code; whether it is free is the service's question. */
@Component
class BedField implements FieldType {

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
        return beds.find(value.toString()).map(bed -> words(bed, locale)).orElse(value.toString());
    }

    private String words(BedPlace bed, Locale locale) {
        var building = beds.building(bed.buildingCode())
                .map(b -> locale.getLanguage().equals("en") ? b.nameEn() : b.name())
                .orElse(bed.buildingCode());
        var room = bed.roomCode().substring(bed.roomCode().lastIndexOf('-') + 1);
        return texts.text(locale, "bed.name", Map.of(
                "building", building, "room", room, "place", String.valueOf((char) ('A' + bed.place() - 1))));
    }
}
