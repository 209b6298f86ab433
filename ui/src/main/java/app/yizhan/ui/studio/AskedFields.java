package app.yizhan.ui.studio;

import app.yizhan.ui.form.ErrorList;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Field;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The controls of a page that asks for much at once, by the names under which what is wrong with them comes back. */
final class AskedFields {

    private record Place(String id, String label, Consumer<@Nullable String> error) {}

    private final Map<String, Place> places = new LinkedHashMap<>();

    /** The same, to which more is added. */
    AskedFields copy() {
        var copy = new AskedFields();
        copy.places.putAll(places);
        return copy;
    }

    /** @param name as refusals call it */
    Field field(String name, Field field, String label) {
        places.put(name, new Place(field.controlId(), label, field::error));
        return field;
    }

    Field field(String name, String id, String label, boolean required, Component control) {
        return field(name, new Field(id, label, required, control), label);
    }

    Checks checks(String name, Checks checks, String legend) {
        places.put(name, new Place(checks.getId().orElse(""), legend, checks::error));
        return checks;
    }

    /** What is wrong with a whole list of things stands below it. */
    Span whole(String name, String id, String label) {
        var place = new Span();
        place.addClassName("err");
        place.setId(id);
        place.setVisible(false);
        places.put(name, new Place(id, label, words -> {
            place.setText(words == null ? "" : words);
            place.setVisible(words != null);
        }));
        return place;
    }

    void clear() {
        places.values().forEach(place -> place.error().accept(null));
    }

    /**
     * Says each sentence where it belongs and lists them all.
     *
     * @param wrong sentences by name; what no control has is said at the one whose name it begins with
     * @return whether all of them have a place
     */
    boolean show(Map<String, String> wrong, ErrorList list) {
        Map<String, String> placed = new LinkedHashMap<>();
        wrong.forEach((name, sentence) -> placed.putIfAbsent(known(name), sentence));
        boolean all = !placed.containsKey("");
        placed.remove("");
        placed.forEach((name, sentence) -> places.get(name).error().accept(sentence));
        if (all) {
            list.show(
                    placed,
                    name -> places.get(name).id(),
                    name -> places.get(name).label());
        }
        return all;
    }

    private String known(String name) {
        var known = name;
        while (!known.isEmpty() && !places.containsKey(known)) {
            known = known.substring(0, Math.max(known.lastIndexOf('.'), 0));
        }
        return known;
    }
}
