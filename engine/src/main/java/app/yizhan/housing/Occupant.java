package app.yizhan.housing;

import java.time.LocalDate;

/**
 * Who sleeps in a bed on one day. Personal: shown only to those whom {@link Beds#occupants} names.
 *
 * @param bed code of the bed
 * @param since first day of the allocation
 */
public record Occupant(String bed, String studentId, String number, String name, LocalDate since) {}
