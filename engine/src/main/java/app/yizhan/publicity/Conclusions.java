package app.yizhan.publicity;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.PlainText;
import app.yizhan.party.PartyPublicity.Span;
import app.yizhan.publicity.PublicityResults.Of;
import app.yizhan.publicity.internal.ObjectionRow;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Retries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Concludes a notice whose time is over: each case goes its own way, in a transaction of its own. Doing it again does nothing twice and
 * answers the same.
 */
@Service
public class Conclusions {

    /** What a call that concludes gets. @param left how many are still to be decided */
    public record Answer(String id, PublicityState state, long left) {}

    private static final Set<String> WRITTEN = Set.of("RETURNED", "REJECTED");

    private final PublicityMapper mapper;
    private final PublicityRights rights;
    private final PublicityDays days;
    private final PublicityResults results;
    private final PublicityConcern concern;
    private final Audit audit;
    private final Retries retries;
    private final SchoolClock clock;

    Conclusions(
            PublicityMapper mapper,
            PublicityRights rights,
            PublicityDays days,
            PublicityResults results,
            PublicityConcern concern,
            Audit audit,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.days = days;
        this.results = results;
        this.concern = concern;
        this.audit = audit;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Lets everybody go on against whom nothing stands. Those of whom an objection is not verified yet, or was upheld, wait.
     *
     * @param day on which they were listed; null: today
     * @throws NotFound if there is no such notice, or the person does not lead it
     * @throws Refusal PUBLICITY_OVER, PUBLICITY_HANGS, PUBLICITY_PROVISIONAL, PUBLICITY_UNVERIFIED, PUBLICITY_UPHELD,
     *     PUBLICITY_HANDS, or what the rules of the step say
     * @throws InvalidFields fields {@code lateReason}, {@code actDate}: the day, or another field of the step's form
     */
    public Answer conclude(String id, @Nullable LocalDate day, @Nullable String lateReason, String personId) {
        var late = PlainText.words("lateReason", lateReason, PublicityDays.WORDS);
        var row = Objects.requireNonNull(retries.run(() -> led(id, personId)));
        if (row.state().equals(PublicityState.ENDED.name())) {
            return new Answer(id, PublicityState.ENDED, 0);
        }
        var subjects = mapper.subjects(List.of(id));
        var said = mapper.objections(List.of(id));
        subjects.stream().filter(one -> !one.settled() && !one.awaited()).forEach(results::note);
        var open = subjects.stream().filter(SubjectRow::open).toList();
        var standing = open.stream()
                .collect(Collectors.toMap(SubjectRow::id, one -> mapper.standing(one.requestId(), row.step())));
        var free = open.stream().filter(one -> standing.get(one.id()).isEmpty()).toList();
        checkNobodyIsForgotten(
                free, standing.values().stream().flatMap(List::stream).toList());
        for (var one : free) {
            var last = span(row, one);
            goOn(new Of(row, one, last.last(), objected(said, one), personId), day, late, free.size() == 1);
        }
        return ended(row, personId);
    }

    private void goOn(Of of, @Nullable LocalDate day, String late, boolean alone) {
        try {
            results.goOn(of, day == null ? clock.today() : day, late);
        } catch (Refusal refused) {
            if (alone || refused instanceof InvalidFields || isOfTheNotice(refused)) {
                throw refused;
            }
            results.failed(of.subject(), refused.code());
        }
    }

    /** What was said of one keeps no other from going on. */
    private static boolean isOfTheNotice(Refusal refused) {
        return refused instanceof PublicityRefused && !PublicityRefused.OF_ONE.contains(refused.code());
    }

    /** @param standing what keeps those who are open from going on, of whichever notice */
    private static void checkNobodyIsForgotten(List<SubjectRow> free, List<ObjectionRow> standing) {
        if (!free.isEmpty() || standing.isEmpty()) {
            return;
        }
        long unverified = standing.stream().filter(one -> one.outcome() == null).count();
        throw unverified > 0 ? PublicityRefused.unverified(unverified) : PublicityRefused.upheld();
    }

    private static boolean objected(List<ObjectionRow> said, SubjectRow subject) {
        return said.stream().anyMatch(one -> one.subjectId().equals(subject.id()));
    }

    private Span span(PublicityRow row, SubjectRow subject) {
        return days.of(row, List.of(subject.pack()));
    }

    /**
     * Gives back or ends the case of somebody of whom an objection was upheld; at any time.
     *
     * @param target key of the step to which it goes back; null with {@code ends}
     * @param opinion what the applicant reads of it
     * @throws NotFound if there is no such notice, or the person does not lead it
     * @throws Refusal PUBLICITY_OVER, PUBLICITY_HANDS, PUBLICITY_CONCERNED, NOT_UPHELD
     */
    public Answer upheld(
            String id,
            String subjectId,
            boolean ends,
            @Nullable String target,
            @Nullable String opinion,
            String personId) {
        var words = PlainText.demanded("opinion", opinion, PublicityDays.WORDS);
        var row = Objects.requireNonNull(retries.run(() -> led(id, personId)));
        var subject = mapper.subjects(List.of(id)).stream()
                .filter(one -> one.id().equals(subjectId))
                .findFirst()
                .orElseThrow(() -> new NotFound("publicity"));
        if (WRITTEN.contains(String.valueOf(subject.outcome()))) {
            return ended(row, personId);
        }
        boolean upheld = mapper.objections(List.of(id)).stream()
                .anyMatch(one -> one.subjectId().equals(subjectId)
                        && ObjectionOutcome.UPHELD.name().equals(one.outcome()));
        if (!upheld) {
            throw new Refusal(Refusal.Kind.CONFLICT, "NOT_UPHELD", Map.of());
        }
        concern.refuse(row, subject, personId);
        var of = new Of(row, subject, span(row, subject).last(), true, personId);
        results.upheld(of, ends, target, words);
        return ended(row, personId);
    }

    private PublicityRow led(String id, String personId) {
        var row = rights.lockLed(id, personId);
        if (row.state().equals(PublicityState.STOPPED.name())) {
            throw PublicityRefused.over();
        }
        return row;
    }

    private Answer ended(PublicityRow row, String personId) {
        return Objects.requireNonNull(retries.run(() -> {
            long left = mapper.subjects(List.of(row.id())).stream()
                    .filter(SubjectRow::open)
                    .count();
            if (left > 0) {
                return new Answer(row.id(), PublicityState.HANGS, left);
            }
            if (mapper.end(row.id(), PublicityState.ENDED.name(), null, clock.now()) > 0) {
                audit.record(Audit.SYSTEM, personId, "publicity.ended", row.id(), Map.of(), Map.of());
            }
            return new Answer(row.id(), PublicityState.ENDED, 0);
        }));
    }
}
