package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.internal.SubstitutionMapper;
import app.yizhan.organisation.internal.SubstitutionRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What must hold before an absence is recorded or ended. */
@Component
class SubstitutionChecks {

    static final int LONGEST_DAYS = 366;
    private static final int REASON_LIMIT = 200;
    private static final int MOST_SERVICES = 40;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");
    static final Set<String> OFFICES = Set.of(Roles.COLLEGE_OFFICE, Roles.DEPUTY_SECRETARY);

    private final SubstitutionMapper mapper;
    private final People people;
    private final Units units;
    private final SchoolClock clock;

    SubstitutionChecks(SubstitutionMapper mapper, People people, Units units, SchoolClock clock) {
        this.mapper = mapper;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    Person absentee(String absenteeId, String actorId) {
        var absentee = people.find(absenteeId).filter(p -> mayRecordFor(p.id(), actorId));
        if (absentee.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "NOT_YOUR_UNIT", Map.of());
        }
        if (!isStaff(absentee.get())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "STAFF_ONLY", Map.of());
        }
        return absentee.get();
    }

    boolean mayRecordFor(String absenteeId, String actorId) {
        return absenteeId.equals(actorId)
                || people.find(absenteeId).filter(p -> isOfficeOf(p, actorId)).isPresent();
    }

    private boolean isOfficeOf(Person colleague, String actorId) {
        var unit = colleague.unitId();
        return !colleague.isStudent()
                && unit != null
                && people.rolesOf(actorId).stream()
                        .anyMatch(g -> OFFICES.contains(g.role())
                                && g.scopeType().equals("unit")
                                && units.covers(g.scopeId(), unit));
    }

    void mayEnd(Substitution substitution, String actorId) {
        if (!substitution.createdBy().equals(actorId) && !mayRecordFor(substitution.absenteeId(), actorId)) {
            throw new NotFound("substitution");
        }
    }

    void check(NewSubstitution wanted, Person absentee) {
        fields(wanted);
        if (absentee.id().equals(wanted.substituteId())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "SUBSTITUTE_SELF", Map.of());
        }
        if (wanted.to().isBefore(clock.today())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "PERIOD_PAST", Map.of("to", wanted.to()));
        }
        mapper.findBetween(List.of(absentee.id()), wanted.from(), wanted.to()).stream()
                .map(SubstitutionRow::toSubstitution)
                .filter(other -> overlaps(other, wanted))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "PERIOD_OVERLAP",
                            Map.of("name", absentee.name(), "from", other.from(), "to", other.to()));
                });
    }

    /** A substitute may still be named for an absence that has none. */
    private static boolean overlaps(Substitution other, NewSubstitution wanted) {
        return (other.substituteId() == null) == (wanted.substituteId() == null)
                && (other.services().isEmpty()
                        || wanted.services().isEmpty()
                        || !Collections.disjoint(other.services(), wanted.services()));
    }

    private void fields(NewSubstitution wanted) {
        List<Refusal.Field> wrong = new ArrayList<>();
        if (wanted.to().isBefore(wanted.from())) {
            wrong.add(new Refusal.Field("to", "absence.to.before", Map.of("from", wanted.from())));
        } else if (wanted.from().plusDays(LONGEST_DAYS).isBefore(wanted.to())) {
            wrong.add(new Refusal.Field("to", "absence.to.long", Map.of("days", LONGEST_DAYS)));
        }
        if (wanted.substituteId() != null
                && people.find(wanted.substituteId()).filter(this::isStaff).isEmpty()) {
            wrong.add(new Refusal.Field("substitute", "absence.substitute.unknown", Map.of()));
        }
        if (wanted.services().size() > MOST_SERVICES
                || wanted.services().stream().anyMatch(s -> !KEY.matcher(s).matches())) {
            wrong.add(new Refusal.Field("services", "absence.services.unknown", Map.of()));
        }
        var reason = wanted.reason();
        if (reason != null && reason.length() > REASON_LIMIT) {
            wrong.add(new Refusal.Field(
                    "reason", "field.text.long", Map.of("max", REASON_LIMIT, "over", reason.length() - REASON_LIMIT)));
        } else if (reason != null && CONTROL.matcher(reason).find()) {
            wrong.add(new Refusal.Field("reason", "field.text.control", Map.of()));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    private boolean isStaff(Person person) {
        return !person.isStudent() && !person.hasLeft(clock.today());
    }
}
