package app.yizhan.notification;

import java.util.Map;

/** An argument that is itself a text: it is said in the reader's language when the sentence around it is. */
public record TextRef(String key, Map<String, ?> args) {

    public TextRef(String key) {
        this(key, Map.of());
    }
}
