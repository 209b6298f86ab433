package app.yizhan.meeting;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.meeting.internal.PersonRow;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.organisation.Unit;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells those who should attend when and where; on whom a meeting votes stands on its page only, not in mails. */
@Component
class MeetingNotices {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Notifications notifications;
    private final SchoolClock clock;

    MeetingNotices(Notifications notifications, SchoolClock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    void called(MeetingRow meeting, Unit unit, List<PersonRow> people, int candidates) {
        // only meetings with ballots take opinions in writing
        var absent = MeetingKind.valueOf(meeting.kind()).ballots() ? "meeting.called.written" : "meeting.called.come";
        tell(
                MeetingNoticeKinds.CALLED,
                meeting,
                unit,
                people,
                Map.of("candidates", candidates, "written", new TextRef(absent)));
    }

    /** What was told before and nobody has read or sent yet is not told any more. */
    void moved(MeetingRow meeting, Unit unit, List<PersonRow> people) {
        notifications.dropUnsent(meeting.id());
        tell(MeetingNoticeKinds.MOVED, meeting, unit, people, Map.of());
    }

    void cancelled(MeetingRow meeting, Unit unit, List<PersonRow> people) {
        notifications.dropUnsent(meeting.id());
        tell(MeetingNoticeKinds.CANCELLED, meeting, unit, people, Map.of());
    }

    /** To the other of chair and recorder. */
    void toConfirm(MeetingRow meeting, Unit unit, String personId) {
        // whoever changed a number asks anew, and is told anew
        var key = meeting.edition() + ":" + meeting.revision();
        tell(MeetingNoticeKinds.CONFIRM, meeting, personId, key, args(meeting, unit));
    }

    private void tell(String kind, MeetingRow meeting, Unit unit, List<PersonRow> people, Map<String, Object> more) {
        if (meeting.startsAt().isBefore(clock.now())) {
            return; // entered after it was held: nobody can come to it any more
        }
        var args = args(meeting, unit);
        args.putAll(more);
        Stream.concat(
                        people.stream().filter(PersonRow::counted).map(PersonRow::personId),
                        Stream.of(meeting.chairId(), meeting.recorderId()))
                .distinct()
                .sorted()
                .forEach(person -> tell(kind, meeting, person, String.valueOf(meeting.edition()), args));
    }

    private void tell(String kind, MeetingRow meeting, String personId, String time, Map<String, Object> args) {
        var key = kind + ":" + meeting.id() + ":" + time;
        notifications.tell(new Notice(kind, personId, args, null, null, meeting.id(), false, key, null));
    }

    private static Map<String, Object> args(MeetingRow meeting, Unit unit) {
        Map<String, Object> args = new HashMap<>();
        args.put("what", new TextRef("meeting.kind." + meeting.kind()));
        args.put("unit", unit.name());
        args.put("day", meeting.startsAt().toLocalDate());
        args.put("time", TIME.format(meeting.startsAt()));
        args.put("place", meeting.place());
        args.put("path", "/party/meetings/" + meeting.id());
        return args;
    }
}
