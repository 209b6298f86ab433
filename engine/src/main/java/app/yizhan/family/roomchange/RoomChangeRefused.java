package app.yizhan.family.roomchange;

import app.yizhan.notification.TextRef;
import app.yizhan.refusal.Refusal;
import app.yizhan.setting.DateRange;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hard constraints of room change that are not about a bed. */
final class RoomChangeRefused extends Refusal {

    private RoomChangeRefused(String code, Map<String, Object> args) {
        super(Kind.CONFLICT, code, args);
    }

    static RoomChangeRefused requestOpen() {
        return new RoomChangeRefused("REQUEST_OPEN", Map.of());
    }

    static RoomChangeRefused partnerBusy(String partner) {
        return new RoomChangeRefused("PARTNER_BUSY", Map.of("partner", partner));
    }

    static RoomChangeRefused studentLeft(String student) {
        return new RoomChangeRefused("STUDENT_LEFT", Map.of("student", student));
    }

    static RoomChangeRefused termLimit(int limit, LocalDate termEnds) {
        return new RoomChangeRefused("TERM_LIMIT", Map.of("limit", limit, "until", termEnds));
    }

    static RoomChangeRefused partnerTermLimit(String partner) {
        return new RoomChangeRefused("PARTNER_TERM_LIMIT", Map.of("partner", partner));
    }

    /** @param next when requests are taken again, as far as that is known */
    static RoomChangeRefused outsideWindow(@Nullable DateRange next) {
        var when = next == null
                ? new TextRef("room-change.window.none", Map.of())
                : new TextRef("room-change.window.next", Map.of("from", next.from(), "to", next.to()));
        return new RoomChangeRefused("OUTSIDE_WINDOW", Map.of("next", when));
    }

    static RoomChangeRefused frozen(LocalDate until) {
        return new RoomChangeRefused("MOVES_FROZEN", Map.of("until", until));
    }

    static RoomChangeRefused partnerRefused(String partner, LocalDate again) {
        return new RoomChangeRefused("PARTNER_REFUSED", Map.of("partner", partner, "again", again));
    }
}
