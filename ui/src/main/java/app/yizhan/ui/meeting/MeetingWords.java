package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingKind;
import app.yizhan.meeting.MeetingState;
import app.yizhan.meeting.MeetingSummary;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyWords;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How meetings are told on pages. */
@Component
record MeetingWords(PartyWords party, PageWords page, Units units) {

    String kind(MeetingKind kind) {
        return page.notice("meeting.kind." + kind, Map.of());
    }

    String unit(Unit unit) {
        return units.name(unit, page.locale());
    }

    String step(String code) {
        return party.step(code, page.locale());
    }

    String say(String key, Object... args) {
        return page.say(key, args);
    }

    String when(LocalDateTime at) {
        return page.times().at(at);
    }

    /** What waits for somebody stands out. */
    Badge state(MeetingState state, boolean toBeRecorded) {
        if (toBeRecorded) {
            return new Badge(Badge.Tone.SOON, say("meetings.to-record"));
        }
        var tone = state == MeetingState.CONFIRMED
                ? Badge.Tone.OK
                : state == MeetingState.PLANNED ? Badge.Tone.INFO : Badge.Tone.PLAIN;
        return new Badge(tone, page.notice("meeting.state." + state, Map.of()));
    }

    Badge state(MeetingSummary meeting) {
        return state(meeting.state(), meeting.isToBeRecorded(page.times().now()));
    }

    Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassNames("s", "q");
        return line;
    }
}
