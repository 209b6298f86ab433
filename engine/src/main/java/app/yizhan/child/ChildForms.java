package app.yizhan.child;

import app.yizhan.catalog.Families;
import app.yizhan.form.FormField;
import app.yizhan.request.Request;
import app.yizhan.request.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what was found in the words of the service that is to deal with it: services call the same things by different names. */
@Component
public class ChildForms {

    private static final String PLACE = "place";
    private static final List<String> WORDS = List.of("description", "text", "words");
    private static final List<String> KINDS = List.of("kind", "urgency");

    private final Families families;
    private final Words words;

    ChildForms(Families families, Words words) {
        this.families = families;
        this.words = words;
    }

    /**
     * What the service's form does not know it is not told.
     *
     * @param found what was seen, in words
     * @param kind of the case, as the service's form calls it
     * @param more by the keys of services
     * @param placeField field of the parent's family that names the place, where {@code more} has none that the service reads
     */
    public Map<String, Object> of(
            Request parent, String service, String found, String kind, Map<String, Object> more, String placeField) {
        Map<String, Object> all = new HashMap<>(more);
        WORDS.forEach(key -> all.put(key, found));
        KINDS.forEach(key -> all.put(key, kind));
        all.put("about", parent.number());
        // a fault that a student reported already is reported again: the parent is about its own order
        all.put("duplicate", "REPORT");
        all.put("anonymous", false);
        var form = families.latest(service).startForm();
        all.keySet().retainAll(form.fields().stream().map(FormField::key).collect(Collectors.toSet()));
        if (form.field(PLACE).map(f -> f.type().equals("text")).orElse(false)) {
            placeInWords(parent, all, placeField);
        }
        return all;
    }

    /** Where a service asks for the place in words, its code says little. */
    private void placeInWords(Request parent, Map<String, Object> all, String placeField) {
        var family = families.of(String.valueOf(parent.definitionId()));
        if (all.get(PLACE) != null) {
            family.field(placeField)
                    .ifPresent(field -> all.put(PLACE, words.show(family, field, all.get(PLACE), Locale.CHINESE)));
        }
    }
}
