package app.yizhan.calendar;

import java.util.Map;

/**
 * A year or a term was changed; published in the transaction that does it.
 *
 * @param what {@code year 2027} or {@code term 2026-1}
 */
public record CalendarChanged(String actorId, String what, Map<String, Object> facts) {}
