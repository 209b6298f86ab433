package app.yizhan.studio;

import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is to be published.
 *
 * @param comment what changed, at most 1,000 characters; or null
 * @param mapping steps that have another key in the draft, by their old key
 */
public record Publish(
        String service,
        @Nullable String comment,
        Migrate migrate,
        Map<String, String> mapping,
        @Nullable String requestKey,
        String personId,
        Locale locale) {

    private static final int LONGEST = 1_000;
    private static final int MOST_MAPPED = 50;

    /** Which running cases go on with the new version. */
    public enum Migrate {
        NONE,
        /** Also those whose step asks otherwise now: who signs there is asked anew. */
        ALL,
        /** Those that can go on as they stand. */
        MIGRATABLE
    }

    /** A case that stays on its version. @param detail why, in the publisher's language */
    public record Failure(String requestId, String number, MoveCause cause, String detail) {}

    /**
     * @param kept cases that stay on their version and end there
     * @param pending cases that are moved in the background
     */
    public record Result(int version, int migrated, int kept, List<Failure> failed, int pending) {}

    /** What the same key has to come with again. */
    record Body(@Nullable String comment, Migrate migrate, Map<String, String> mapping) {}

    public Publish {
        comment = checked(comment);
        mapping = Map.copyOf(mapping);
        if (mapping.size() > MOST_MAPPED || mapping.keySet().stream().anyMatch(key -> key.length() > 64)) {
            throw new InvalidFields("mapping", "model.mapping", Map.of("step", ""));
        }
    }

    Body body() {
        return new Body(comment, migrate, mapping);
    }

    /** @throws InvalidFields field {@code comment} */
    static @Nullable String checked(@Nullable String comment) {
        var words = PlainText.words("comment", comment, LONGEST);
        return words.isEmpty() ? null : words;
    }
}
