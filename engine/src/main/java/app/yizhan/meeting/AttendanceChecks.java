package app.yizhan.meeting;

import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.meeting.internal.MeetingRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may be said to have come, to have handed in an opinion, and to have counted. */
@Component
class AttendanceChecks {

    private static final int TELLERS = 2;

    private final MeetingMapper mapper;
    private final MeetingRules rules;

    AttendanceChecks(MeetingMapper mapper, MeetingRules rules) {
        this.mapper = mapper;
        this.rules = rules;
    }

    /** Only those on the roster come, a person who came hands in no opinion beside it, and tellers are there and not voted on. */
    void check(MeetingRow meeting, MeetingMinutes.Attendance attendance) {
        var counted = MeetingRoster.counted(mapper.people(meeting.id()));
        boolean ballots = MeetingKind.valueOf(meeting.kind()).ballots();
        if (!attendance.present().isEmpty()) {
            rules.checkDayHasCome(meeting);
        }
        if (!counted.containsAll(attendance.present())) {
            throw MeetingRules.fault("present", "meeting.error.roster");
        }
        var both = new HashSet<>(attendance.present());
        both.retainAll(attendance.written());
        if (!counted.containsAll(attendance.written())
                || !both.isEmpty()
                || !ballots && !attendance.written().isEmpty()) {
            throw MeetingRules.fault("written", "meeting.error.written");
        }
        checkTellers(meeting, attendance.tellers(), Set.copyOf(attendance.present()));
    }

    private void checkTellers(MeetingRow meeting, List<String> tellers, Set<String> present) {
        if (tellers.isEmpty()) {
            return;
        }
        if (new HashSet<>(tellers).size() != TELLERS || tellers.size() != TELLERS) {
            throw MeetingRules.fault("tellers", "meeting.error.two");
        }
        if (tellers.stream().anyMatch(mapper.votedOn(meeting.id())::contains)) {
            throw MeetingRules.fault("tellers", "meeting.error.candidate");
        }
        if (!present.containsAll(tellers)) {
            throw MeetingRules.fault("tellers", "meeting.error.absent");
        }
    }
}
