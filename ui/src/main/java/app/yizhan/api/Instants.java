package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The school's wall time, with its offset for those who are elsewhere. */
final class Instants {

    private Instants() {}

    static OffsetDateTime of(LocalDateTime at) {
        return at.atZone(SchoolClock.ZONE).toOffsetDateTime();
    }

    static @Nullable OffsetDateTime orNull(@Nullable LocalDateTime at) {
        return at == null ? null : of(at);
    }

    /** The school's wall time; of the last hours that a time with an offset can name, which are none of anybody's, the time as it is. */
    static LocalDateTime wall(OffsetDateTime at) {
        try {
            return at.atZoneSameInstant(SchoolClock.ZONE).toLocalDateTime();
        } catch (DateTimeException beyond) {
            return at.toLocalDateTime();
        }
    }

    /**
     * @param text with an offset, or without one as the school's wall time; a blank stands for the plus sign that a query lost
     * @throws DateTimeException if it is neither
     */
    static LocalDateTime parse(String text) {
        var whole = text.strip().replace(' ', '+');
        try {
            return OffsetDateTime.parse(whole)
                    .atZoneSameInstant(SchoolClock.ZONE)
                    .toLocalDateTime();
        } catch (DateTimeException withoutOffset) {
            return LocalDateTime.parse(whole);
        }
    }
}
