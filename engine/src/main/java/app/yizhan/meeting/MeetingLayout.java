package app.yizhan.meeting;

import app.yizhan.catalog.Family;
import app.yizhan.form.FormField;
import app.yizhan.meeting.MeetingSheet.Member;
import app.yizhan.meeting.MeetingSheet.Who;
import app.yizhan.notification.Texts;
import app.yizhan.paper.PaperPen;
import app.yizhan.paper.PaperRows;
import app.yizhan.party.PartyWords;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What stands where on the record of a meeting: counts, never how somebody voted. */
final class MeetingLayout {

    /** The words of the paper in one language. */
    record Words(Texts texts, PartyWords party, app.yizhan.request.Words cases, Locale locale) {

        String label(Family family, FormField field) {
            return cases.label(family, field, locale);
        }

        String show(Family family, FormField field, Object value) {
            return cases.show(family, field, value, locale);
        }

        String say(String key) {
            return texts.text(locale, key);
        }

        String say(String key, Map<String, ?> args) {
            return texts.text(locale, key, args);
        }

        String at(LocalDateTime at) {
            return DateTimeFormatter.ofPattern(say("record.time-pattern"), locale)
                    .format(at);
        }
    }

    private final PaperPen pen;
    private final PaperRows rows;
    private final MeetingSheet sheet;
    private final MeetingSheet.Minutes minutes;
    private final String unit;
    private final Words words;

    MeetingLayout(PaperPen pen, MeetingSheet sheet, MeetingSheet.Minutes minutes, String unit, Words words) {
        this.pen = pen;
        this.rows = new PaperRows(pen);
        this.sheet = sheet;
        this.minutes = minutes;
        this.unit = unit;
        this.words = words;
    }

    void draw(String title, LocalDateTime now) {
        pen.writeBold(title, pen.size().left(), pen.top() - 18, 18);
        pen.down(30);
        pen.rule(pen.y(), 1f);
        pen.down(6);
        facts();
        attendance();
        for (int i = 0; i < sheet.agenda().size(); i++) {
            item(i + 1, sheet.agenda().get(i));
        }
        confirmed();
        var foot = Map.of("what", title, "unit", unit, "at", words.at(now));
        pen.finish(
                words.say("meeting.paper.foot", foot),
                (page, pages) -> words.say("meeting.paper.page", Map.of("page", page, "pages", pages)));
    }

    private void facts() {
        fact("unit", unit);
        fact("when", words.at(sheet.startsAt()));
        fact("place", sheet.place());
        fact("chair", sheet.chair().name());
        fact("recorder", sheet.recorder().name());
        if (!minutes.tellers().isEmpty()) {
            fact(
                    "tellers",
                    String.join(
                            words.say("meeting.paper.comma"),
                            minutes.tellers().stream().map(Who::name).toList()));
        }
        said("late", minutes.lateReason());
        said("ended", sheet.endedReason());
    }

    private void attendance() {
        rows.title(words.say("meeting.paper.attendance"));
        fact("should", people(minutes.shouldAttend()));
        fact("present", people(minutes.present()));
        if (sheet.kind().ballots()) {
            fact("written", words.say("meeting.paper.pieces", Map.of("n", minutes.written())));
        }
        fact("absent", names(member -> member.apart() == null && !member.present()));
        fact("apart", names(member -> member.apart() != null));
    }

    private String names(Predicate<Member> of) {
        var names = minutes.roster().stream().filter(of).map(Member::name).toList();
        return names.isEmpty()
                ? words.say("meeting.paper.none")
                : words.say(
                        "meeting.paper.names",
                        Map.of("names", String.join(words.say("meeting.paper.comma"), names), "n", names.size()));
    }

    private void item(int number, MeetingSheet.Item item) {
        rows.title(words.say(
                "meeting.paper.item",
                Map.of("n", number, "name", item.name(), "step", words.party().step(item.step(), words.locale()))));
        var vote = item.vote();
        if (vote == null || vote.count() == null) {
            fact("totals", words.say("meeting.paper.uncounted"));
            return;
        }
        var count = vote.count();
        var totals =
                Map.of("yes", count.yes(), "no", count.no(), "abstain", count.abstain(), "invalid", count.invalid());
        fact("totals", words.say("meeting.paper.count", totals));
        var needed = Map.of("needed", vote.result().yesNeeded());
        fact("result", words.say(vote.result().passed() ? "meeting.paper.passed" : "meeting.paper.lost", needed));
        vote.data()
                .forEach((key, value) -> vote.family()
                        .field(key)
                        .ifPresent(field ->
                                rows.fact(words.label(vote.family(), field), words.show(vote.family(), field, value))));
    }

    private void confirmed() {
        rows.title(words.say("meeting.paper.confirmed"));
        signed("chair", sheet.chair(), minutes.chairAt());
        signed("recorder", sheet.recorder(), minutes.recorderAt());
        List.of("chair", "recorder")
                .forEach(hand -> rows.signature(words.say("meeting.paper." + hand) + words.say("meeting.paper.sign")));
    }

    private void signed(String hand, Who who, @Nullable LocalDateTime at) {
        fact(
                hand,
                at == null
                        ? words.say("meeting.paper.unsigned", Map.of("name", who.name()))
                        : words.say("meeting.paper.signed", Map.of("name", who.name(), "at", words.at(at))));
    }

    private String people(int number) {
        return words.say("meeting.paper.people", Map.of("n", number));
    }

    private void said(String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fact(key, text);
        }
    }

    private void fact(String key, String value) {
        rows.fact(words.say("meeting.paper." + key), value);
    }
}
