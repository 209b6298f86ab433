package app.yizhan.family.leave;

import app.yizhan.access.Passage;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Which entry at a door is the return from a leave (docs/decisions/0045). Near the end it is that of whoever left the city and does not
 * go out again; from the end on it is the first of anybody.
 *
 * @param hours from how long before the end on; never in the first half of the leave
 */
record DoorRule(int hours) {

    LocalDateTime from(Period leave) {
        var half = leave.startAt()
                .plus(Duration.between(leave.startAt(), leave.endAt()).dividedBy(2));
        var near = leave.endAt().minusHours(hours);
        return near.isAfter(half) ? near : half;
    }

    /**
     * @param passages of anybody, in the order in which they happened
     * @return when the student was back
     */
    Optional<LocalDateTime> back(Period leave, List<Passage> passages) {
        var from = from(leave);
        var theirs = passages.stream()
                .filter(passage -> passage.personId().equals(leave.studentId()))
                .toList();
        return theirs.stream()
                .filter(Passage::isEntry)
                .map(Passage::at)
                .filter(at -> leave.doorsFrom() == null || at.isAfter(leave.doorsFrom()))
                .filter(at -> !at.isBefore(from) && (!at.isBefore(leave.endAt()) || staysFrom(at, leave, theirs)))
                .findFirst();
    }

    private static boolean staysFrom(LocalDateTime at, Period leave, List<Passage> theirs) {
        return leave.leaveCity()
                && theirs.stream()
                        .filter(passage -> !passage.isEntry())
                        .map(Passage::at)
                        .noneMatch(out -> !out.isBefore(at) && out.isBefore(leave.endAt()));
    }
}
