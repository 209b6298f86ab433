package app.yizhan.publicity;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.party.PartyPublicity;
import app.yizhan.publicity.internal.ObjectionRow;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a step from going on before its notice is through, whoever decides it: from the notice's page, at the task or by a call. */
@Component
public class PublicityGate {

    private final PublicityMapper mapper;
    private final PublicityDays days;
    private final PartyPublicity rules;
    private final Settings settings;
    private final SchoolClock clock;

    PublicityGate(
            PublicityMapper mapper, PublicityDays days, PartyPublicity rules, Settings settings, SchoolClock clock) {
        this.mapper = mapper;
        this.days = days;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** First day of the notice that names the case; empty: none does, or the pack asks for none at the step. */
    public Optional<LocalDate> firstDay(String requestId, String pack, String step) {
        return rules.isPosted(pack, step)
                ? mapper.openSubject(requestId)
                        .flatMap(subject -> mapper.find(subject.publicityId()))
                        .map(PublicityRow::firstDay)
                : Optional.empty();
    }

    /** Whether anybody objected under the notice that names the case. */
    public boolean isObjected(String requestId) {
        return mapper.openSubject(requestId)
                .filter(subject -> mapper.objections(List.of(subject.publicityId())).stream()
                        .anyMatch(one -> one.subjectId().equals(subject.id())))
                .isPresent();
    }

    /**
     * Asks whether the step may go on.
     *
     * @param said first day of the publicity as the step's form says it; null: it does not ask for it
     * @param field of the form that says it
     * @param day of the act
     * @throws Refusal PUBLICITY_MISSING, PUBLICITY_HANGS, PUBLICITY_PROVISIONAL, PUBLICITY_UNVERIFIED, PUBLICITY_UPHELD
     * @throws InvalidFields the field, where the notice began on another day
     */
    public void check(
            String requestId, String pack, String step, @Nullable LocalDate said, String field, LocalDate day) {
        if (!rules.isPosted(pack, step)) {
            return;
        }
        var subject = mapper.openSubject(requestId);
        // what is written down at this moment is either seen here or comes too late
        subject.ifPresent(one -> mapper.lock(one.publicityId()));
        var row = subject.flatMap(one -> mapper.find(one.publicityId()));
        if (said != null && row.isPresent() && !said.equals(row.get().firstDay())) {
            throw new InvalidFields(
                    field, "publicity.error.start", Map.of("day", row.get().firstDay()));
        }
        checkObjections(requestId, step);
        if (row.isPresent()) {
            checkTime(row.get(), subject.get(), day);
        } else if (rules.refuses(pack, step) && !isOnPaper(requestId, said)) {
            throw PublicityRefused.missing();
        }
    }

    /** Nor does it become paper that it was taken down here. */
    private boolean isOnPaper(String requestId, @Nullable LocalDate said) {
        return said != null && !settings.flag(PublicityDefinitions.HERE) && mapper.takenDown(requestId, said) == 0;
    }

    /** Whatever became of the notice under which it was said. */
    private void checkObjections(String requestId, String step) {
        var said = mapper.standing(requestId, step).stream()
                .map(ObjectionRow::outcome)
                .toList();
        if (said.contains(ObjectionOutcome.UPHELD.name())) {
            throw PublicityRefused.upheld();
        }
        if (!said.isEmpty()) {
            throw PublicityRefused.unverified(said.size());
        }
    }

    /**
     * The notice hangs until the end of its last day, whatever day is written down as that of the act.
     *
     * @throws Refusal PUBLICITY_HANGS, PUBLICITY_PROVISIONAL
     */
    void checkTime(PublicityRow row, SubjectRow subject, LocalDate day) {
        var span = days.of(row, List.of(subject.pack()));
        if (!clock.today().isAfter(span.last()) || !day.isAfter(span.last())) {
            throw PublicityRefused.hangs(span.last());
        }
        if (span.provisional()) {
            throw PublicityRefused.provisional(span.last());
        }
    }
}
