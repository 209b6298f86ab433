package app.yizhan.duty;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.DutyActs.Act;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.form.PlainText;
import app.yizhan.party.PeriodicCases;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The branch reads what was written: it agrees, or gives it back. */
@Service
public class DutyConfirmations {

    private static final int LONGEST = 2_000;
    private static final int REASON = 500;

    private final DutyMapper mapper;
    private final DutyChecks checks;
    private final DutyActs acts;
    private final DutyText text;
    private final DutySeries series;
    private final DutyNotices notices;
    private final List<PeriodicCases> cases;
    private final SchoolClock clock;

    DutyConfirmations(
            DutyMapper mapper,
            DutyChecks checks,
            DutyActs acts,
            DutyText text,
            DutySeries series,
            DutyNotices notices,
            List<PeriodicCases> cases,
            SchoolClock clock) {
        this.mapper = mapper;
        this.checks = checks;
        this.acts = acts;
        this.text = text;
        this.series = series;
        this.notices = notices;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The branch has read it and agrees.
     *
     * @param words of the branch; null or empty: none
     * @param version of what the person read, so that nobody agrees to what was written meanwhile
     * @throws NotFound if there is none, or the person does not lead the branch
     * @throws Refusal DUTY_NOT_WRITTEN, DUTY_OWN, DUTY_REWRITTEN, DUTY_CASE_ENDED
     * @throws InvalidFields fields {@code words}, {@code version}
     */
    public Duties.Answer confirm(
            String id, @Nullable String words, @Nullable String version, @Nullable String requestKey, String personId) {
        var remark = PlainText.words("words", words, LONGEST);
        return acts.run(new Act("confirm", id, personId, requestKey), remark, (row, seen) -> {
            checks.confirm(row, seen, personId);
            checks.read(row, version);
            mapper.confirm(id, personId, clock.now(), text.seal(remark));
            acts.record(row, seen, personId, "confirmed", Map.of(), remark);
            acts.say(row, personId, "DUTY_CONFIRMED", Map.of());
        });
    }

    /**
     * It has to be written again; an assessment counts no longer. What was written stays for whoever wrote it.
     *
     * @throws NotFound if there is none, or the person does not lead the branch
     * @throws Refusal DUTY_NOT_WRITTEN, DUTY_OWN, DUTY_STANDS, DUTY_CASE_ENDED
     * @throws InvalidFields field {@code reason}
     */
    public Duties.Answer giveBack(String id, @Nullable String reason, @Nullable String requestKey, String personId) {
        var remark = PlainText.demanded("reason", reason, REASON);
        return acts.run(new Act("give back", id, personId, requestKey), remark, (row, seen) -> {
            checks.confirm(row, seen, personId);
            checks.giveBack(row, seen);
            if (row.actId() != null) {
                cases.forEach(each -> each.revoke(row.actId()));
            }
            series.again(row, text.seal(remark));
            acts.record(row, seen, personId, "given-back", Map.of(), remark);
            if (row.kind().equals(DutyKind.REPORT.name())) {
                // an applicant does not read how assessments are weighed
                acts.say(row, personId, "DUTY_GIVEN_BACK", Map.of());
            }
            var reopened = checks.find(id); // with the day by which it is due again
            var writers = mapper.holders(id);
            (writers.isEmpty() ? List.of(String.valueOf(row.recordedBy())) : writers)
                    .forEach(writer -> notices.givenBack(reopened, writer));
        });
    }
}
