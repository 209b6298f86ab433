package app.yizhan.duty;

import app.yizhan.audit.Audit;
import app.yizhan.duty.DutyRights.Seen;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets people act once, one after the other while the case runs, and records what they did. */
@Component
class DutyActs {

    private final DutyMapper mapper;
    private final DutyRights rights;
    private final DutyChecks checks;
    private final DutyNotices notices;
    private final DutyBook book;
    private final CaseRecord record;
    private final People people;
    private final Audit audit;
    private final Once once;
    private final Retries retries;

    DutyActs(
            DutyMapper mapper,
            DutyRights rights,
            DutyChecks checks,
            DutyNotices notices,
            DutyBook book,
            CaseRecord record,
            People people,
            Audit audit,
            Once once,
            Retries retries) {
        this.mapper = mapper;
        this.rights = rights;
        this.checks = checks;
        this.notices = notices;
        this.book = book;
        this.record = record;
        this.people = people;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
    }

    /** Who does it to what. */
    record Act(
            String operation,
            String id,
            String personId,
            @Nullable String requestKey) {}

    /**
     * @param does with the row as it is under the lock of its case; what comes next is begun afterwards
     * @throws NotFound if there is none for the person
     * @throws Refusal DUTY_CASE_ENDED
     */
    Duties.Answer run(Act act, Object said, BiConsumer<DutyRow, Seen> does) {
        rights.of(checks.find(act.id()).requestId(), act.personId());
        var operation = "duty " + act.operation() + " " + act.id();
        return retries.run(() ->
                once.run(act.personId(), act.requestKey(), operation, said, Duties.Answer.class, () -> {
                    var request = checks.find(act.id()).requestId();
                    mapper.lockRunning(request).orElseThrow(() -> DutyChecks.refused("DUTY_CASE_ENDED"));
                    does.accept(checks.find(act.id()), rights.of(request, act.personId()));
                    book.look(request);
                    return new Duties.Answer(act.id());
                }));
    }

    /** In the timeline that it was done, in the chain also the hash of what was written. */
    void record(DutyRow row, Seen seen, String personId, String what, Map<String, Object> more, String words) {
        Map<String, Object> facts = new TreeMap<>(more);
        facts.put("duty", row.id());
        facts.put("kind", row.kind());
        facts.put("n", row.n());
        facts.put("due", row.due().toString());
        if (seen.actingFor() != null) {
            facts.put("actingFor", seen.actingFor());
        }
        notices.settled(row);
        audit.record(row.requestId(), personId, "duty." + what, row.requestId(), facts, Map.of("words", words));
    }

    /** @param entry e.g. DUTY_WRITTEN; its sentence is {@code timeline.<entry>.<kind>} */
    void say(DutyRow row, String personId, String entry, Map<String, Object> more) {
        Map<String, Object> detail = new TreeMap<>(more);
        detail.put("n", row.n());
        detail.put("due", row.limit().toString());
        record.add(row.requestId(), CaseRecord.Entry.by(people.get(personId), entry + "_" + row.kind(), detail));
    }
}
