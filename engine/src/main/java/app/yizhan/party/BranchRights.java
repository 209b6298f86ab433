package app.yizhan.party;

import app.yizhan.organisation.Absentee;
import app.yizhan.organisation.Capacities;
import app.yizhan.organisation.Capacity;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Units;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who leads a branch, who stands in for whoever does, and who watches over it. */
@Component
public class BranchRights {

    private static final String SERVICE = "party-membership";

    private final People people;
    private final Capacities capacities;
    private final Units units;

    BranchRights(People people, Capacities capacities, Units units) {
        this.people = people;
        this.capacities = capacities;
        this.units = units;
    }

    /** The secretary, then the committee. */
    public Stream<Principal> leaders(String branchId) {
        return Stream.of(PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE)
                .map(role -> Principal.role(role, "unit", branchId));
    }

    /** Whether the person leads the branch by their own right. */
    public boolean leads(String branchId, String personId) {
        return leaders(branchId).anyMatch(people.principalsOf(personId)::contains);
    }

    /** Id of whoever is away and whose right to lead the case's branch was lent to the person; never the applicant's own. */
    public Optional<String> standsInFor(PartyCases.Case one, String personId) {
        var leaders = leaders(one.branchId()).toList();
        return capacities.of(personId, SERVICE).stream()
                .filter(capacity -> leaders.contains(capacity.principal()))
                .map(Capacity::actingFor)
                .filter(Objects::nonNull)
                .map(Absentee::id)
                .filter(absentee -> !absentee.equals(one.applicantId()))
                .findFirst();
    }

    /** Whether the person holds an office above the branch. */
    public boolean oversees(String branchId, String personId) {
        return people.principalsOf(personId).stream()
                .filter(each -> !each.isPerson() && PartyRoles.OVERSEERS.contains(each.role()))
                .anyMatch(each -> each.scopeType().equals("school") || units.covers(each.scopeId(), branchId));
    }
}
