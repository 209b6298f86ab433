package app.yizhan.meeting;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.meeting.internal.ItemRow;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.People;
import app.yizhan.party.VoteCount;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a result says in its case, in the first language of the house, as people write their opinions. */
@Component
class ResultWords {

    private final Texts texts;
    private final People people;
    private final SchoolClock clock;

    ResultWords(Texts texts, People people, SchoolClock clock) {
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    /** @param hand in whose name it is decided; where that is not the chair it says who chaired */
    String of(MeetingRow meeting, ItemRow item, VoteCount count, String hand) {
        Map<String, Object> args = new HashMap<>();
        args.put("what", say("meeting.kind." + meeting.kind(), Map.of()));
        args.put("day", meeting.startsAt().toLocalDate());
        args.put("should", count.shouldAttend());
        args.put("present", count.present());
        args.put("written", count.written());
        args.put("yes", count.yes());
        args.put("no", count.no());
        args.put("abstain", count.abstain());
        args.put("invalid", count.invalid());
        var result = say("meeting.result." + (Boolean.TRUE.equals(item.passed()) ? "passed" : "lost"), args);
        return hand.equals(meeting.chairId()) ? result : result + chaired(meeting);
    }

    private String chaired(MeetingRow meeting) {
        return people.byIds(List.of(meeting.chairId())).stream()
                .findFirst()
                .map(chair -> say("meeting.result.chaired", Map.of("name", chair.name())))
                .orElse("");
    }

    /** Why it is written on a later day: what was said, or that its record was confirmed on its day and waited here; empty: it is not late. */
    String late(MeetingRow meeting) {
        var said = meeting.lateReason();
        if (said != null && !said.isEmpty()) {
            return said;
        }
        return meeting.endedAt() == null || !meeting.startsAt().toLocalDate().isBefore(clock.today())
                ? ""
                : say("meeting.result.late", Map.of("day", meeting.endedAt().toLocalDate()));
    }

    private String say(String key, Map<String, Object> args) {
        return texts.text(Locale.CHINESE, key, args);
    }
}
