package app.yizhan.refusal;

import java.util.List;
import java.util.Map;

/**
 * A refusal by the domain: nothing was changed, and a person can read why and what to do next.
 *
 * <p>Subclasses are named by the fact ({@code BedAlreadyHeld}). The sentence is the text {@code refusal.<CODE>} in the
 * reader's language, filled with {@link #args()}; the API shows {@link #code()} unchanged.
 */
public class Refusal extends RuntimeException {

    /** What kind of answer a refusal is; the API maps it to a status. */
    public enum Kind {
        /** Unknown or not visible: the two look alike. */
        NOT_FOUND,
        /** Lost race, state conflict or a hard constraint of a service. */
        CONFLICT,
        /** Wrong or missing fields, see {@link Refusal#fields()}. */
        INVALID,
        /** The call itself cannot be read. */
        MALFORMED,
        /** Larger than the stated limit. */
        TOO_LARGE,
        /** A file of a type that is not taken. */
        UNSUPPORTED_TYPE,
        /** Too many tries; wait. */
        TOO_MANY,
        /** There is no room for it, or none that can be written. */
        NO_STORAGE,
        /** Something that this needs does not answer now. */
        UNAVAILABLE
    }

    /**
     * What is wrong with one field.
     *
     * @param field key of the field
     * @param key text key of the message
     * @param args arguments of the message
     */
    public record Field(String field, String key, Map<String, Object> args) {}

    private final transient Kind kind;
    private final String code;
    private final transient Map<String, Object> args;
    private final transient List<Field> fields;

    public Refusal(Kind kind, String code, Map<String, Object> args) {
        this(kind, code, args, List.of());
    }

    public Refusal(Kind kind, String code, Map<String, Object> args, List<Field> fields) {
        super(code + " " + args);
        this.kind = kind;
        this.code = code;
        this.args = Map.copyOf(args);
        this.fields = List.copyOf(fields);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, upper snake. */
    public String code() {
        return code;
    }

    /** Text key of the sentence. */
    public String textKey() {
        return "refusal." + code;
    }

    /** Arguments of the sentence: strings, numbers, dates. Never a sensitive value. */
    public Map<String, Object> args() {
        return args;
    }

    public List<Field> fields() {
        return fields;
    }
}
