package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.Duties;
import app.yizhan.duty.DutyConfirmations;
import app.yizhan.duty.DutyItem;
import app.yizhan.duty.DutyKind;
import app.yizhan.duty.DutyReader;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestsById;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the branch of the documented secretary some reports are handed in and most of what is written is read; the rest waits, or is late. */
@Component
@Profile("demo")
class DemoDuties {

    private static final String SECRETARY = "branch01";
    private static final String PLACE = "A-101";
    private static final int ONE_OF = 3;
    private static final int LEFT_TO_READ = 4;

    private final Duties duties;
    private final DutyConfirmations confirmations;
    private final DutyReader reader;
    private final RequestsById requests;
    private final People people;
    private final SchoolClock clock;

    DemoDuties(
            Duties duties,
            DutyConfirmations confirmations,
            DutyReader reader,
            RequestsById requests,
            People people,
            SchoolClock clock) {
        this.duties = duties;
        this.confirmations = confirmations;
        this.reader = reader;
        this.requests = requests;
        this.people = people;
        this.clock = clock;
    }

    void write() {
        var secretary = people.findByAccount(SECRETARY).map(Person::id).orElseThrow();
        var due = reader.board(null, secretary).open().stream()
                .filter(item -> item.kind() == DutyKind.REPORT && item.earliest() == null)
                .toList();
        for (int i = 0; i < due.size(); i += ONE_OF) {
            handIn(due.get(i));
        }
        var written = reader.board(null, secretary).toRead();
        written.stream().limit(Math.max(0, written.size() - LEFT_TO_READ)).forEach(item -> read(item, secretary));
    }

    private void handIn(DutyItem item) {
        var report = new Duties.Report(clock.today(), null, List.of(), PLACE, null);
        duties.report(item.id(), report, null, requests.get(item.requestId()).applicantId());
    }

    /** What the secretary wrote is left to the committee. */
    private void read(DutyItem item, String secretary) {
        try {
            var read = reader.again(item.id(), secretary).version();
            confirmations.confirm(item.id(), null, read, null, secretary);
        } catch (Refusal own) {
            if (!own.code().equals("DUTY_OWN")) {
                throw own;
            }
        }
    }
}
