package app.yizhan.seal;

import app.yizhan.organisation.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A paper at the desk where a unit's papers are stamped by hand.
 *
 * @param documentId of the document that is printed on it
 * @param title in the reader's language
 * @param holder name of whom it is about
 * @param holderNumber their number at the school
 * @param place where it is collected; of one that is not stamped yet where the unit usually has that done, empty: not said
 * @param stampedAt null: it is not stamped yet
 * @param collectedOn null: nobody has taken it
 * @param collectedBy name of who took it; empty: nobody, or its retention is over
 * @param recordedAt when the last of this was recorded; null: nothing is recorded
 * @param recordedBy id of the clerk who recorded the last of this; null: nothing is recorded
 * @param recorder their name; empty: nothing is recorded
 */
public record DeskPaper(
        String documentId,
        String number,
        String title,
        Unit unit,
        String holder,
        String holderNumber,
        LocalDateTime issuedAt,
        String place,
        @Nullable LocalDateTime stampedAt,
        @Nullable LocalDate collectedOn,
        String collectedBy,
        @Nullable LocalDateTime recordedAt,
        @Nullable String recordedBy,
        String recorder) {}
