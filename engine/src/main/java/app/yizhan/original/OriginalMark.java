package app.yizhan.original;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That the original of a file was seen.
 *
 * @param field key of the field in which the file was handed in
 * @param seenBy name of who saw it
 * @param keptWhere where the original is kept, in their words
 * @param withdrawal null while it stands
 */
public record OriginalMark(
        String id,
        String fileId,
        String field,
        String seenById,
        String seenBy,
        LocalDate seenOn,
        String keptWhere,
        @Nullable Withdrawal withdrawal) {

    /** The entry that corrects it. */
    public record Withdrawal(String by, LocalDateTime at, String reason) {}

    public boolean stands() {
        return withdrawal == null;
    }
}
