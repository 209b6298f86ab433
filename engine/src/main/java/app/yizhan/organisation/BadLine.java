package app.yizhan.organisation;

import java.util.Map;

/** A line of a directory file cannot be used; what it speaks of stays as it was. */
public class BadLine extends RuntimeException {

    private final String key;
    private final transient Map<String, ?> args;

    /** @param key text key {@code import.<…>} of the reason */
    public BadLine(String key, Map<String, ?> args) {
        super(key + " " + args);
        this.key = key;
        this.args = Map.copyOf(args);
    }

    public String key() {
        return key;
    }

    public Map<String, ?> args() {
        return args;
    }
}
