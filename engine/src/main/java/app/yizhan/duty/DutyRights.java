package app.yizhan.duty;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Units;
import app.yizhan.party.BranchRights;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyRoles;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has to do with what is due in a case. Its applicant reads their own words and the days of the rest, whatever else they are. */
@Component
class DutyRights {

    /** What somebody is to a case. */
    enum Part {
        APPLICANT,
        /** Named as contact or introducer. */
        NAMED,
        /** Leads the branch, or stands in for who does. */
        LEADS,
        /** Stands above the branch: reads days. */
        ABOVE
    }

    /** @param actingFor id of whoever is away, by whose right they lead; null: by their own */
    record Seen(PartyCases.Case of, Part part, @Nullable String actingFor) {

        boolean is(Part one) {
            return part == one;
        }
    }

    private final List<PartyCases> cases;
    private final People people;
    private final BranchRights branches;
    private final Units units;

    DutyRights(List<PartyCases> cases, People people, BranchRights branches, Units units) {
        this.cases = cases;
        this.people = people;
        this.branches = branches;
        this.units = units;
    }

    /** @throws NotFound if there is no such case for the person */
    Seen of(String requestId, String personId) {
        return find(requestId, personId).orElseThrow(() -> new NotFound("request"));
    }

    Optional<Seen> find(String requestId, String personId) {
        return cases.stream()
                .flatMap(each -> each.of(requestId).stream())
                .findFirst()
                .flatMap(one -> seen(one, personId));
    }

    Optional<Seen> seen(PartyCases.Case one, String personId) {
        if (one.applicantId().equals(personId)) {
            return Optional.of(new Seen(one, Part.APPLICANT, null));
        }
        if (branches.leads(one.branchId(), personId)) {
            return Optional.of(new Seen(one, Part.LEADS, null));
        }
        if (one.accompanied().contains(personId)
                && !people.principalsOf(personId).isEmpty()) {
            return Optional.of(new Seen(one, Part.NAMED, null));
        }
        return branches.standsInFor(one, personId)
                .map(absentee -> new Seen(one, Part.LEADS, absentee))
                .or(() -> branches.oversees(one.branchId(), personId)
                        ? Optional.of(new Seen(one, Part.ABOVE, null))
                        : Optional.empty());
    }

    /** The secretary; where there is none, the committee. An applicant is not told of what others owe them. */
    List<Person> leaders(PartyCases.Case one) {
        return branches.leaders(one.branchId())
                .map(principal -> people.holders(principal).stream()
                        .filter(person -> !person.id().equals(one.applicantId()))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    List<Person> leaders(String requestId) {
        return cases.stream()
                .flatMap(each -> each.of(requestId).stream())
                .findFirst()
                .map(this::leaders)
                .orElse(List.of());
    }

    /** Whether somebody besides that person leads the branch, so that nobody agrees to what they wrote themselves. */
    boolean isLedByAnother(PartyCases.Case one, String personId) {
        return branches.leaders(one.branchId())
                .flatMap(principal -> people.holders(principal).stream())
                .map(Person::id)
                .anyMatch(id -> !id.equals(personId) && !id.equals(one.applicantId()));
    }

    /** Those of the nearest unit above the branch in which somebody acts. */
    List<Person> above(String branchId) {
        return Stream.iterate(parent(branchId), Optional::isPresent, unit -> parent(unit.orElseThrow()))
                .flatMap(Optional::stream)
                .map(unit -> Stream.of(PartyRoles.GENERAL, PartyRoles.COMMITTEE)
                        .flatMap(role -> people.holders(Principal.role(role, "unit", unit)).stream())
                        .distinct()
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Optional<String> parent(String unitId) {
        return units.find(unitId).flatMap(unit -> Optional.ofNullable(unit.parentId()));
    }
}
