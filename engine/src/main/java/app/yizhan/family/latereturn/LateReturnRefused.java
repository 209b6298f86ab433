package app.yizhan.family.latereturn;

import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** Hard constraints of late returns. */
final class LateReturnRefused extends Refusal {

    private LateReturnRefused(String code, Map<String, Object> args) {
        super(Kind.CONFLICT, code, args);
    }

    static LateReturnRefused cutOffPassed(LocalDateTime cutOff) {
        return new LateReturnRefused("CUT_OFF_PASSED", Map.of("at", cutOff));
    }

    static LateReturnRefused alreadyAsked(LocalDate evening) {
        return new LateReturnRefused("EVENING_ASKED", Map.of("date", evening));
    }

    static LateReturnRefused tooManyNights(int most) {
        return new LateReturnRefused("TOO_MANY_NIGHTS", Map.of("most", most));
    }
}
