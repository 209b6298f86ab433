package app.yizhan.publicity;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.form.FormSchema;
import app.yizhan.notification.Texts;
import app.yizhan.party.PostedCases;
import app.yizhan.party.PostedCases.Posting;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityMapper.WaitingRow;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Retries;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what came of a notice to one case, by the service that a person's click uses, so that the same is asked and recorded. */
@Component
class PublicityResults {

    /** Its applicant corrects it, or others sign first: the notice is still to decide it. */
    private static final String WAITS = "WAITS";

    /** Its time is over and nothing stands against it; the step asks for more than the notice knows. */
    static final String AT_TASK = "AT_TASK";

    private static final String REASON = "OBJECTION_UPHELD";

    /** Somebody decided or returned it by hand. */
    private static final Set<String> OTHERS = Set.of("TASK_ALREADY_DECIDED", "TASK_GONE");

    private final PublicityMapper mapper;
    private final PublicityGate gate;
    private final Approvals approvals;
    private final Families families;
    private final List<PostedCases> posted;
    private final Texts texts;
    private final Retries retries;
    private final SchoolClock clock;

    PublicityResults(
            PublicityMapper mapper,
            PublicityGate gate,
            Approvals approvals,
            Families families,
            List<PostedCases> posted,
            Texts texts,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.gate = gate;
        this.approvals = approvals;
        this.families = families;
        this.posted = posted;
        this.texts = texts;
        this.retries = retries;
        this.clock = clock;
    }

    /** Of one whom the notice names. @param objected whether somebody objected */
    record Of(PublicityRow row, SubjectRow subject, LocalDate last, boolean objected, String personId) {}

    /** Of a case in which somebody acted meanwhile nothing is written; that it was is told by the outcome. */
    void goOn(Of of, LocalDate day, String lateReason) {
        var task = waiting(of);
        if (task.isEmpty()) {
            note(of.subject());
        } else if (posted.stream().noneMatch(each -> each.asks(form(task.get())))) {
            gate.checkTime(of.row(), of.subject(), day);
            failed(of.subject(), AT_TASK);
        } else {
            decide(of, task.get(), approval(of, task.get(), day, lateReason));
        }
    }

    /** An objection was upheld: the case goes back, or ends. */
    void upheld(Of of, boolean ends, @Nullable String target, String opinion) {
        waiting(of)
                .ifPresentOrElse(
                        task -> decide(
                                of,
                                task,
                                new Decide(
                                        task.slotId(),
                                        ends ? Action.REJECT : Action.RETURN,
                                        opinion,
                                        REASON,
                                        ends ? null : target,
                                        Map.of(),
                                        key(of, task.slotId() + target + opinion),
                                        of.personId())),
                        () -> note(of.subject()));
    }

    private Optional<WaitingRow> waiting(Of of) {
        return mapper.waiting(List.of(of.subject().requestId())).stream()
                .filter(task -> task.roundId().equals(of.subject().roundId()))
                .findFirst();
    }

    private void decide(Of of, WaitingRow task, Decide decision) {
        int aimed =
                Objects.requireNonNull(retries.run(() -> mapper.aim(of.subject().id(), task.slotId())));
        if (aimed == 0 && isTakenDown(of)) {
            throw PublicityRefused.over();
        }
        try {
            approvals.decide(decision);
        } catch (NotFound none) {
            throw PublicityRefused.hands();
        } catch (Refusal refused) {
            if (!OTHERS.contains(refused.code())) {
                throw refused;
            }
        }
        note(of.subject());
    }

    private boolean isTakenDown(Of of) {
        return mapper.find(of.row().id()).orElseThrow().state().equals(PublicityState.STOPPED.name());
    }

    private Decide approval(Of of, WaitingRow task, LocalDate day, String lateReason) {
        var form = form(task);
        var posting = new Posting(of.row().firstDay(), of.row().place(), of.objected());
        Map<String, Object> data = new HashMap<>();
        posted.forEach(each -> data.putAll(each.told(form, posting, day, lateReason)));
        var words = texts.text(
                Locale.CHINESE,
                of.objected() ? "publicity.result.settled" : "publicity.result.none",
                Map.of("first", of.row().firstDay(), "last", of.last()));
        // another day or reason is another body, and the first may have been refused
        var key = key(of, day + lateReason);
        return new Decide(task.slotId(), Action.APPROVE, words, null, null, data, key, of.personId());
    }

    private FormSchema form(WaitingRow task) {
        var family = families.of(Objects.requireNonNull(task.definitionId()));
        return family.formOf(family.step(task.step())).orElse(new FormSchema("", List.of(), List.of(), "{}"));
    }

    private static String key(Of of, String what) {
        return UUID.nameUUIDFromBytes((of.subject().id() + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What came of it is what stands in its round: whoever asks twice, or beside somebody who does the same, notes the same. */
    void note(SubjectRow subject) {
        var came = mapper.came(subject.id());
        if (came.equals(WAITS)) {
            failed(subject, WAITS);
        } else {
            var now = clock.now();
            retries.run(() -> mapper.outcome(subject.id(), came, now, false));
        }
    }

    /** That one failed must not keep the others from going on; why stands beside it. */
    void failed(SubjectRow subject, String code) {
        retries.run(() -> mapper.outcome(subject.id(), code, null, true));
    }
}
