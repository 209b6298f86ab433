package app.yizhan.organisation;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.internal.SubstitutionMapper;
import app.yizhan.organisation.internal.SubstitutionMapper.LentRow;
import app.yizhan.organisation.internal.SubstitutionRow;
import app.yizhan.refusal.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away when, and who acts for them meanwhile. Nothing is written on what waits: rights are read live, so a substitute
 * has them from the first day of the period, on what was open before too, and loses them with its last day or its end.
 */
@Service
@Transactional(readOnly = true)
public class Substitutions {

    /** What stays with the person: no account gets two of the three hands, and nobody is a student for another. */
    private static final Set<String> NEVER_LENT = Set.of(Roles.STUDENT, Roles.ADMIN, Roles.PEOPLE_ADMIN, Roles.AUDITOR);

    private final SubstitutionMapper mapper;
    private final SubstitutionChecks checks;
    private final SubstitutionNotices notices;
    private final StandIns standIns;
    private final Audit audit;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    Substitutions(
            SubstitutionMapper mapper,
            SubstitutionChecks checks,
            SubstitutionNotices notices,
            StandIns standIns,
            Audit audit,
            SchoolClock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.checks = checks;
        this.notices = notices;
        this.standIns = standIns;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records an absence, for oneself, or as college office or deputy secretary for a colleague of one's unit. Both the
     * absentee and the substitute are told, except who does it.
     *
     * @throws app.yizhan.refusal.InvalidFields if days, services or reason are wrong, or the substitute is none of the staff
     * @throws app.yizhan.refusal.Refusal NOT_YOUR_UNIT (also for an unknown person), STAFF_ONLY, SUBSTITUTE_SELF, PERIOD_PAST,
     *     PERIOD_OVERLAP
     */
    @Transactional
    public Substitution create(NewSubstitution wanted, String actorId) {
        var absentee = checks.absentee(wanted.absenteeId(), actorId);
        mapper.lockPerson(absentee.id());
        checks.check(wanted, absentee);
        var row = row(wanted, actorId);
        mapper.insert(row);
        standIns.changed();
        var created = row.toSubstitution();
        audit.record(Audit.SYSTEM, actorId, "substitution.created", row.id(), facts(created), personal(created));
        notices.created(created, actorId);
        events.publishEvent(new SubstitutionChanged(created.id()));
        return created;
    }

    /** Ends it now; the absentee, whoever recorded it, or the office of the unit. @throws NotFound for all others */
    @Transactional
    public void end(String id, String actorId) {
        var row = find(id).orElseThrow(() -> new NotFound("substitution"));
        checks.mayEnd(row, actorId);
        if (mapper.end(id, clock.now(), actorId) == 0) {
            return;
        }
        standIns.changed();
        audit.record(Audit.SYSTEM, actorId, "substitution.ended", id, facts(row), Map.of());
        notices.ended(row, actorId);
        events.publishEvent(new SubstitutionChanged(id));
    }

    public Optional<Substitution> find(String id) {
        return TimeOrderedId.couldBe(id) ? mapper.find(id).map(SubstitutionRow::toSubstitution) : Optional.empty();
    }

    /** As absentee or substitute, newest first, those that are over or ended included. */
    public List<Substitution> of(String personId) {
        return mapper.findOf(personId).stream()
                .map(SubstitutionRow::toSubstitution)
                .toList();
    }

    /** Of any of these people, not ended, touching the days; ordered by first day. */
    public List<Substitution> between(Collection<String> absenteeIds, LocalDate from, LocalDate to) {
        return absenteeIds.isEmpty()
                ? List.of()
                : mapper.findBetween(absenteeIds, from, to).stream()
                        .map(SubstitutionRow::toSubstitution)
                        .toList();
    }

    /** The next day after that one on which a period begins, or the last has ended on the evening before. */
    public Optional<LocalDate> nextTurn(LocalDate day) {
        return Stream.of(mapper.nextBeginning(day), mapper.nextEnding(day).map(last -> last.plusDays(1)))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** Marks it as begun. @return whether it was not yet */
    @Transactional
    public boolean begin(String id) {
        return mapper.begin(id, clock.now()) > 0;
    }

    /** Those that run today, with a substitute who was not told yet that it has begun. */
    public List<Substitution> beginning() {
        return mapper.findBeginning(clock.today()).stream()
                .map(SubstitutionRow::toSubstitution)
                .toList();
    }

    /** What the person may do today in others' places; one statement. Never what those have as substitutes themselves. */
    public List<Acting> actingFor(String personId) {
        return grouped(mapper.findLent(personId, clock.today()));
    }

    /** The same and before it what is the person's own, as if they acted for themself; nothing for a leaver. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Acting> reachOf(String personId) {
        return ownFirst(mapper.findReach(personId, clock.today()), personId);
    }

    /** The same as it was seconds ago at most, for lists. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Acting> reachLatelyOf(String personId) {
        return ownFirst(mapper.findReachLately(personId, clock.today()), personId);
    }

    private static List<Acting> ownFirst(List<LentRow> rows, String personId) {
        var all = grouped(rows);
        return all.stream().anyMatch(a -> a.absentee().id().equals(personId)) ? all : List.of();
    }

    private static List<Acting> grouped(List<LentRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(LentRow::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Substitutions::acting)
                .toList();
    }

    /** Whether the person may record and end absences of that colleague. */
    public boolean mayRecordFor(String absenteeId, String actorId) {
        return checks.mayRecordFor(absenteeId, actorId);
    }

    private static Acting acting(List<LentRow> rows) {
        var first = rows.getFirst();
        boolean own = first.id().isEmpty();
        Set<Principal> principals = new LinkedHashSet<>();
        principals.add(Principal.person(first.personId()));
        if (own && first.kind() == Person.Kind.STUDENT) {
            principals.add(Principal.school(Roles.STUDENT));
        }
        rows.stream()
                .filter(r -> r.role() != null && (own || !NEVER_LENT.contains(r.role())))
                .forEach(r -> principals.add(Principal.role(r.role(), r.scopeType(), r.scopeId())));
        return new Acting(
                new Absentee(first.personId(), first.personName()),
                principals,
                SubstitutionRow.split(first.services()));
    }

    private SubstitutionRow row(NewSubstitution wanted, String actorId) {
        return new SubstitutionRow(
                TimeOrderedId.next(),
                wanted.absenteeId(),
                wanted.substituteId(),
                wanted.from(),
                wanted.to(),
                SubstitutionRow.join(wanted.services()),
                wanted.reason(),
                actorId,
                clock.now(),
                wanted.from().isAfter(clock.today()) ? null : clock.now(),
                null);
    }

    private static Map<String, Object> facts(Substitution s) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("absentee", s.absenteeId());
        facts.put("from", s.from().toString());
        facts.put("to", s.to().toString());
        facts.put("services", String.join(",", s.services()));
        if (s.substituteId() != null) {
            facts.put("substitute", s.substituteId());
        }
        return facts;
    }

    private static Map<String, String> personal(Substitution s) {
        return s.reason() == null ? Map.of() : Map.of("reason", s.reason());
    }
}
