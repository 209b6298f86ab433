package app.yizhan.request;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A service takes no requests for a while.
 *
 * @param until first day on which it takes them again; null: when somebody opens it
 * @param reason for everybody to read, in Chinese
 * @param reasonEn the same in English
 */
public record ServicePause(
        String service,
        @Nullable LocalDate until,
        String reason,
        String reasonEn,
        String pausedBy,
        LocalDateTime pausedAt) {

    public String reason(Locale locale) {
        return locale.getLanguage().equals("en") ? reasonEn : reason;
    }

    boolean holdsOn(LocalDate day) {
        return until == null || day.isBefore(until);
    }
}
