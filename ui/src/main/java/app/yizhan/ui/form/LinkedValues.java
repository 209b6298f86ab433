package app.yizhan.ui.form;

import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import com.vaadin.flow.router.BeforeEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a link fills in, e.g. the code on a room's door: {@code ?place=b01-203}. Whoever follows it sees it, and may change it. */
final class LinkedValues {

    private static final Set<String> TYPES = Set.of("choice", "place", "rooms", "text", "textarea");

    private LinkedValues() {}

    static Map<String, Object> of(BeforeEvent event, FormSchema form) {
        var given = event.getLocation().getQueryParameters().getParameters();
        return form.fields().stream()
                .filter(field -> TYPES.contains(field.type()))
                .map(FormField::key)
                .filter(key -> !given.getOrDefault(key, List.of("")).getFirst().isBlank())
                .collect(Collectors.toMap(key -> key, key -> given.get(key).getFirst()));
    }
}
