package app.yizhan.studio;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a service that is to be made; nothing of it is checked yet.
 *
 * @param key latin; null: made of the English name
 * @param line on which it stands in the hall
 * @param starters who may apply: {@code STUDENT} or role keys
 * @param viewers roles whose scope lets them see its requests
 * @param steps who decides, in order
 * @param promise how long it usually takes, e.g. {@code 3wd}
 * @param retentionDays how long a request keeps its values after its end; null: 5 years
 * @param copyOf key of a service of which it is a copy: then only key, names and description are said here; null: it begins with nothing
 */
public record NewService(
        @Nullable String key,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String description,
        @Nullable String descriptionEn,
        @Nullable String line,
        @Nullable List<String> starters,
        @Nullable List<String> viewers,
        @Nullable List<Step> steps,
        @Nullable String promise,
        @Nullable Integer retentionDays,
        @Nullable List<Field> fields,
        @Nullable String copyOf) {

    /**
     * One approval.
     *
     * @param assign rule of whom it asks, one of {@link NewServices#deciders}
     * @param limit e.g. {@code 2wd}
     */
    public record Step(@Nullable String assign, @Nullable String limit) {
        static final Step NONE = new Step(null, null);
    }

    /**
     * One field of the form.
     *
     * @param key latin; null: made of the English label
     * @param decides whether a decision table looks at it to say who is asked
     * @param options of a choice
     */
    public record Field(
            @Nullable String key,
            @Nullable String label,
            @Nullable String labelEn,
            @Nullable Type type,
            @Nullable Boolean required,
            @Nullable Boolean decides,
            @Nullable List<Option> options) {
        static final Field NONE = new Field(null, null, null, null, null, null, null);

        boolean isRequired() {
            return Boolean.TRUE.equals(required);
        }

        boolean isDeciding() {
            return Boolean.TRUE.equals(decides);
        }

        @Override
        public List<Option> options() {
            return all(options, Option.NONE);
        }
    }

    /** @param value latin; null: made of the English label */
    public record Option(
            @Nullable String value,
            @Nullable String label,
            @Nullable String labelEn) {
        static final Option NONE = new Option(null, null, null);
    }

    /** What is filled in; whatever else a form can hold is added in its editor. */
    public enum Type {
        /** One line. */
        TEXT,
        /** Some lines; sealed, as people write there what concerns them. */
        LONG_TEXT,
        NUMBER,
        DATE,
        YES_NO,
        /** One of a few options. */
        CHOICE,
        /** Any number of a few options. */
        CHOICES,
        /** A mobile number; sealed. */
        PHONE,
        /** Documents; sealed. */
        FILES,
        /** A building, a room or a shared place. */
        PLACE
    }

    @Override
    public List<String> starters() {
        return all(starters, "");
    }

    @Override
    public List<String> viewers() {
        return all(viewers, "");
    }

    @Override
    public List<Step> steps() {
        return all(steps, Step.NONE);
    }

    @Override
    public List<Field> fields() {
        return all(fields, Field.NONE);
    }

    /** What a caller left empty is something of which nothing is said. */
    private static <T> List<T> all(@Nullable List<T> given, T none) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(one -> Objects.requireNonNullElse(one, none))
                        .toList();
    }
}
