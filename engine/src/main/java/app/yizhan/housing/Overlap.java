package app.yizhan.housing;

/**
 * Two allocations of one bed, or of one student, that share a day: never to be seen.
 *
 * @param what {@code bed} or {@code student}
 * @param id of the bed or student
 * @param one id of an allocation
 * @param other id of the other
 */
public record Overlap(String what, String id, String one, String other) {}
