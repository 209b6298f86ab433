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
        if (subject.isEmpty()) {
            if (rules.refuses(pack, step) && (said == null || settings.flag(PublicityDefinitions.HERE))) {
                throw PublicityRefused.missing();
            }
            return;
        }
        // what is written down at this moment is either seen here or comes too late
        mapper.lock(subject.get().publicityId());
        var row = mapper.find(subject.get().publicityId()).orElseThrow();
        if (said != null && !said.equals(row.firstDay())) {
            throw new InvalidFields(field, "publicity.error.start", Map.of("day", row.firstDay()));
        }
        checkObjections(subject.get());
        checkTime(row, subject.get(), day);
    }

    private void checkObjections(SubjectRow subject) {
        var said = mapper.objections(List.of(subject.publicityId())).stream()
                .filter(one -> one.subjectId().equals(subject.id()))
                .map(ObjectionRow::outcome)
                .toList();
        if (said.contains(ObjectionOutcome.UPHELD.name())) {
            throw PublicityRefused.upheld();
        }
        long unverified = said.stream().filter(outcome -> outcome == null).count();
        if (unverified > 0) {
            throw PublicityRefused.unverified(unverified);
        }
    }

    /** The notice hangs until the end of its last day, whatever day is written down as that of the act. */
    private void checkTime(PublicityRow row, SubjectRow subject, LocalDate day) {
        var span = days.of(row, List.of(subject.pack()));
        if (!clock.today().isAfter(span.last()) || !day.isAfter(span.last())) {
            throw PublicityRefused.hangs(span.last());
        }
        if (span.provisional()) {
            throw PublicityRefused.provisional(span.last());
        }
    }
}
