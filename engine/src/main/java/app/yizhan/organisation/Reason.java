package app.yizhan.organisation;

import java.util.Map;

/**
 * One fact that explains why somebody is asked, e.g. "counselor of class c2301 since 2026-09-01".
 *
 * @param key text key {@code why.<…>}
 * @param args arguments of the text, as they were when the rule was resolved
 */
public record Reason(String key, Map<String, String> args) {

    public Reason {
        args = Map.copyOf(args);
    }
}
