package app.yizhan.meeting;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.Units;
import app.yizhan.paper.PaperMaker;
import app.yizhan.paper.PaperSize;
import app.yizhan.party.PartyWords;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Words;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The record of a meeting as a PDF; that it left the house is recorded. */
@Service
public class MeetingPaper {

    private final MeetingReader reader;
    private final PaperMaker maker;
    private final PartyWords party;
    private final Words cases;
    private final Texts texts;
    private final Units units;
    private final Audit audit;
    private final SchoolClock clock;

    MeetingPaper(
            MeetingReader reader,
            PaperMaker maker,
            PartyWords party,
            Words cases,
            Texts texts,
            Units units,
            Audit audit,
            SchoolClock clock) {
        this.reader = reader;
        this.maker = maker;
        this.party = party;
        this.cases = cases;
        this.texts = texts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if there is none, or the person may not read who came and what was counted */
    public byte[] pdf(String meetingId, String personId, Locale locale) {
        var sheet = reader.sheet(meetingId, personId);
        if (sheet.minutes() == null) {
            throw new NotFound("meeting");
        }
        audit.record(Audit.SYSTEM, personId, "meeting.printed", meetingId, Map.of(), Map.of());
        var words = new MeetingLayout.Words(texts, party, cases, locale);
        var kind = words.say("meeting.kind." + sheet.kind());
        var title = words.say("meeting.paper.title", Map.of("what", kind));
        var unit = units.name(sheet.unit(), locale);
        var head = new PaperMaker.Head(title + " " + unit, words.say("meeting.paper.maker"), locale);
        return maker.make(
                PaperSize.A4,
                head,
                pen -> new MeetingLayout(pen, sheet, sheet.minutes(), unit, words).draw(title, clock.now()));
    }
}
