package app.yizhan.family.leave;

import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.Map;

/** Hard constraints of leave that are not about one field. */
final class LeaveRefused extends Refusal {

    private LeaveRefused(String code, Map<String, Object> args) {
        super(Kind.CONFLICT, code, args);
    }

    static LeaveRefused overlaps(String number, LocalDateTime from, LocalDateTime to) {
        return new LeaveRefused("LEAVE_OVERLAPS", Map.of("number", number, "from", from, "to", to));
    }

    /** What a door registered cannot be taken back: the student has asked for that one since. */
    static LeaveRefused meanwhile(String number, LocalDateTime from, LocalDateTime to) {
        return new LeaveRefused("LEAVE_MEANWHILE", Map.of("number", number, "from", from, "to", to));
    }

    static LeaveRefused nothingToExtend() {
        return new LeaveRefused("NO_LEAVE_TO_EXTEND", Map.of());
    }

    static LeaveRefused tooLateToExtend(LocalDateTime end) {
        return new LeaveRefused("EXTENSION_TOO_LATE", Map.of("end", end));
    }

    static LeaveRefused extensionOpen(String number) {
        return new LeaveRefused("EXTENSION_OPEN", Map.of("number", number));
    }

    static LeaveRefused studentLeft(String student) {
        return new LeaveRefused("LEAVE_STUDENT_LEFT", Map.of("student", student));
    }

    static LeaveRefused leaveOver(String number) {
        return new LeaveRefused("LEAVE_IS_OVER", Map.of("number", number));
    }
}
