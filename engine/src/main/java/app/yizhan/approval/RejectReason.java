package app.yizhan.approval;

import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A reason that whoever rejects or returns may give.
 *
 * @param code stable, upper snake; decisions keep it
 * @param step at which alone it is offered; null: at every step
 * @param retiredAt since when it is offered to nobody; null: it is offered
 */
public record RejectReason(
        String code,
        String name,
        String nameEn,
        @Nullable String step,
        @Nullable LocalDateTime retiredAt) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }

    boolean isOffered() {
        return retiredAt == null;
    }
}
