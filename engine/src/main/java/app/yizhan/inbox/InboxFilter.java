package app.yizhan.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What to show of an inbox; null: everything.
 *
 * @param role role key in which I act
 * @param unit id of the applicant's unit, or of one that it lies in
 * @param overdue true: only what is late
 * @param text part of the applicant's name or of the number
 */
public record InboxFilter(
        @Nullable String role,
        @Nullable String service,
        @Nullable String step,
        @Nullable String unit,
        boolean overdue,
        @Nullable String text) {

    /** What a person types means itself, {@code %} and {@code _} too. */
    InboxFilter escaped() {
        return text == null
                ? this
                : new InboxFilter(role, service, step, unit, overdue, text.replaceAll("([\\\\%_])", "\\\\$1"));
    }

    public static final InboxFilter NONE = new InboxFilter(null, null, null, null, false, null);
}
