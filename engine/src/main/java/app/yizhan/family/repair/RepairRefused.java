package app.yizhan.family.repair;

import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.Map;

/** Hard constraints of repairs. */
final class RepairRefused extends Refusal {

    private RepairRefused(String code, Map<String, Object> args) {
        super(Kind.CONFLICT, code, args);
    }

    /** Somebody reported the same place and category; the reporter may join that order or report anyway. */
    static RepairRefused duplicateOpen(String number, LocalDateTime since) {
        return new RepairRefused("DUPLICATE_OPEN", Map.of("number", number, "since", since));
    }

    static RepairRefused notToReopen(String number) {
        return new RepairRefused("REOPEN_UNKNOWN", Map.of("number", number));
    }

    static RepairRefused tooLateToReopen(String number, LocalDateTime until) {
        return new RepairRefused("REOPEN_TOO_LATE", Map.of("number", number, "until", until));
    }

    static RepairRefused reopenedAlready(String number, String by) {
        return new RepairRefused("REOPENED_ALREADY", Map.of("number", number, "by", by));
    }
}
