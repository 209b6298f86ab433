package app.yizhan.audit;

import app.yizhan.refusal.InvalidFields;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for; null means any.
 *
 * @param personId who did it, or to whom it was done
 * @param chain request id, or {@link Audit#SYSTEM}
 * @param from first day
 * @param to last day, included; both in the years 2000 to 2999
 */
public record AuditQuery(
        @Nullable String personId,
        @Nullable String chain,
        @Nullable AuditKind kind,
        LocalDate from,
        LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** Of a kind, whoever did it whenever. */
    static AuditQuery always(AuditKind kind) {
        return new AuditQuery(null, null, kind, FIRST, LAST);
    }

    /** @throws InvalidFields on {@code from} or {@code to} */
    public AuditQuery {
        day("from", from);
        day("to", to);
    }

    /**
     * @return the day, which a database can compare with others
     * @throws InvalidFields on the field, if it is out of range
     */
    public static LocalDate day(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new InvalidFields(
                    field, "audit.DAY_RANGE", Map.of("first", FIRST.toString(), "last", LAST.toString()));
        }
        return day;
    }
}
