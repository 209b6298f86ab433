package app.yizhan.ui.duty;

import app.yizhan.duty.Duties;
import app.yizhan.duty.DutyConfirmations;
import app.yizhan.duty.DutyItem;
import app.yizhan.duty.DutyReader;
import app.yizhan.duty.DutyState;
import app.yizhan.form.Attachments;
import app.yizhan.notification.FullDate;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyWords;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the pages need, and how they say it. */
@Component
record DutyServices(
        Duties duties,
        DutyConfirmations confirmations,
        DutyReader reader,
        Attachments attachments,
        Units units,
        PartyWords party,
        PageWords words) {

    String say(String key, Object... args) {
        return words.say(key, args);
    }

    /** Kind and number. */
    String what(DutyItem item) {
        return say("duty.what", words.notice("duty.kind." + item.kind(), Map.of()), item.n());
    }

    /** With its year: periods reach over years. */
    String date(LocalDate day) {
        return words.notice("duty.date", Map.of("day", new FullDate(day)));
    }

    LocalDate today() {
        return words.times().now().toLocalDate();
    }

    Badge state(DutyItem item) {
        if (item.state() == DutyState.CONFIRMED) {
            return new Badge(Badge.Tone.OK, say("duty.state.confirmed"));
        }
        if (item.state() == DutyState.DONE) {
            return new Badge(Badge.Tone.INFO, say("duty.state.done"));
        }
        int overdue = item.overdue(today());
        if (overdue > 0) {
            return new Badge(Badge.Tone.LATE, say("duty.state.overdue", overdue));
        }
        return item.isNear(today())
                ? new Badge(Badge.Tone.SOON, say("duty.state.near"))
                : new Badge(Badge.Tone.PLAIN, say("duty.state.open"));
    }

    /** By when, or since when it may be done; of what was done the day. */
    String when(DutyItem item) {
        if (item.doneOn() != null) {
            return say(item.lateDays() > 0 ? "duty.done-late" : "duty.done", date(item.doneOn()), item.lateDays());
        }
        return item.earliest() == null
                ? say("duty.by", date(item.limit()))
                : say("duty.from-by", date(item.earliest()), date(item.limit()));
    }

    /** Who has to do it. */
    String whose(DutyItem item) {
        return item.holders().isEmpty()
                ? say("duty.of-branch")
                : String.join(
                        say("list.comma"),
                        item.holders().stream().map(words::name).toList());
    }

    static Paragraph quiet(String said) {
        var line = new Paragraph(said);
        line.addClassNames("s", "q");
        return line;
    }
}
