package app.yizhan.processes;

import java.util.HashMap;
import java.util.Map;

/** What people write in the box for suggestions. */
final class SuggestionForms {

    static final String SERVICE = "suggestion";

    /** What the checker of an answer fills in to publish it. */
    static final Map<String, Object> PUBLISHED = Map.of(
            "publish",
            true,
            "publicQuestion",
            "Could the canteen open earlier?",
            "publicAnswer",
            "From Monday on it opens at half past six.");

    private SuggestionForms() {}

    static Map<String, Object> signed(String kind, String category) {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", kind);
        form.put("category", category);
        form.put("text", "The queue is long and breakfast is gone by seven.");
        form.put("place", "canteen 1");
        form.put("anonymous", false);
        return form;
    }

    static Map<String, Object> anonymous(String kind, String category) {
        var form = signed(kind, category);
        form.put("anonymous", true);
        return form;
    }
}
