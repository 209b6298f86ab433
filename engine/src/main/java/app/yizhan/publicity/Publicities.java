package app.yizhan.publicity;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.PlainText;
import app.yizhan.organisation.Unit;
import app.yizhan.publicity.HangPublicity.Days;
import app.yizhan.publicity.PublicityDays.Checked;
import app.yizhan.publicity.PublicityProposal.Candidate;
import app.yizhan.publicity.internal.PastRow;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hangs notices, begins them anew and takes them down. One notice may name many; each has what comes of it alone. */
@Service
public class Publicities {

    /** What a call that hangs or changes gets. */
    public record Answer(String id) {}

    private final PublicityMapper mapper;
    private final PublicityRights rights;
    private final PublicitySubjects subjects;
    private final PublicityDays days;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Publicities(
            PublicityMapper mapper,
            PublicityRights rights,
            PublicitySubjects subjects,
            PublicityDays days,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.subjects = subjects;
        this.days = days;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Hangs a notice.
     *
     * @throws NotFound if the person hangs none for that branch
     * @throws InvalidFields fields {@code candidates}, {@code firstDay}, {@code lastDay}, {@code place}, {@code contact},
     *     {@code lateReason}
     */
    public Answer hang(HangPublicity notice, String personId) {
        var unit = rights.led(notice.unitId(), personId);
        return run(personId, notice.requestKey(), "publicity hang", notice, () -> hung(notice, unit, personId));
    }

    private Answer hung(HangPublicity notice, Unit unit, String personId) {
        var proposal = subjects.proposal(notice.candidates(), unit);
        var named = proposal.candidates().stream()
                .filter(one -> notice.candidates().contains(one.requestId()))
                .toList();
        var packs = named.stream().map(Candidate::pack).distinct().toList();
        var checked = days.check(notice.days(), notice.lateReason(), packs, proposal.step());
        PublicitySubjects.checkAfter(named, checked.first());
        var row = row(unit, proposal.step(), checked, personId);
        mapper.insert(row);
        mapper.releaseGone(notice.candidates(), unit.id());
        mapper.insertSubjects(subjects.rows(row.id(), named));
        record(row, personId, "hung", Map.of("subjects", named.size()));
        return new Answer(row.id());
    }

    private PublicityRow row(Unit unit, String step, Checked checked, String personId) {
        return new PublicityRow(
                TimeOrderedId.next(),
                unit.id(),
                step,
                checked.place(),
                checked.contact(),
                checked.first(),
                checked.last(),
                1,
                PublicityState.HANGS.name(),
                checked.lateReason(),
                personId,
                clock.now(),
                null,
                null,
                checked.tellAt());
    }

    /**
     * Begins a notice anew whose text was wrong or that did not hang: its days run from the first, today or later. What was said against
     * those whom it names stays.
     *
     * @throws NotFound if there is none, or none that the person leads
     * @throws Refusal PUBLICITY_OVER
     * @throws InvalidFields as {@link #hang}, and field {@code reason}
     */
    public Answer restart(String id, Days when, @Nullable String reason, @Nullable String requestKey, String personId) {
        var why = PlainText.demanded("reason", reason, PublicityDays.WORDS);
        return run(personId, requestKey, "publicity restart " + id, List.of(when, why), () -> {
            var row = led(id, personId);
            var packs = mapper.subjects(List.of(id)).stream()
                    .filter(SubjectRow::open)
                    .map(SubjectRow::pack)
                    .distinct()
                    .toList();
            if (packs.isEmpty()) {
                throw PublicityRefused.over();
            }
            var checked = days.anew(when, packs, row.step());
            mapper.insertPast(past(row, why, personId));
            mapper.restart(row.restarted(
                    checked.place(), checked.contact(), checked.first(), checked.last(), checked.tellAt()));
            record(row, personId, "restarted", Map.of("edition", row.edition() + 1));
            return new Answer(id);
        });
    }

    private PastRow past(PublicityRow row, String why, String personId) {
        return new PastRow(
                row.id(),
                row.edition(),
                row.firstDay(),
                row.lastDay(),
                row.place(),
                row.contact(),
                why,
                personId,
                clock.now());
    }

    /**
     * Takes a notice down; those whom it names wait for another. What was said is verified all the same.
     *
     * @throws Refusal PUBLICITY_OVER
     */
    public Answer stop(String id, @Nullable String reason, @Nullable String requestKey, String personId) {
        var why = PlainText.demanded("reason", reason, PublicityDays.WORDS);
        return run(personId, requestKey, "publicity stop " + id, why, () -> {
            var row = led(id, personId);
            mapper.end(id, PublicityState.STOPPED.name(), why, clock.now());
            mapper.release(id);
            record(row, personId, "stopped", Map.of());
            return new Answer(id);
        });
    }

    private PublicityRow led(String id, String personId) {
        var row = rights.lockLed(id, personId);
        if (!row.state().equals(PublicityState.HANGS.name())) {
            throw PublicityRefused.over();
        }
        return row;
    }

    private Answer run(
            String personId, @Nullable String requestKey, String operation, Object said, Supplier<Answer> action) {
        return retries.run(() -> once.run(personId, requestKey, operation, said, Answer.class, action));
    }

    private void record(PublicityRow row, String personId, String what, Map<String, ?> facts) {
        audit.record(Audit.SYSTEM, personId, "publicity." + what, row.id(), facts, Map.of());
    }
}
