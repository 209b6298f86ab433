package app.yizhan.unsealing;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked whose an alias is.
 *
 * @param number of the request
 * @param asker name of who asked
 * @param role key of the role in which they did
 * @param reason as the two of them may read it
 * @param until until when the other may agree, or both may read whose it is
 */
public record Unsealing(
        String id,
        String number,
        String asker,
        String role,
        String reason,
        LocalDateTime askedAt,
        LocalDateTime until,
        Stand stand) {

    /** Where it stands for its reader. */
    public enum Stand {
        /** The reader is the second hand. */
        YOURS,
        /** The reader asked, the other has not answered. */
        WAITING,
        /** Both may read it. */
        OPEN
    }

    /** Whose it is. */
    public record Identity(
            String name, String number, @Nullable String unit) {}
}
