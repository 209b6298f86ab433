package app.yizhan.audit;

import java.time.LocalDate;

/**
 * The root of a day was signed, in this transaction.
 *
 * @param words all that is needed to check it elsewhere, as JSON
 */
public record RootSigned(LocalDate day, String words) {}
