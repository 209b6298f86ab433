package app.yizhan.dossier;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.Absentee;
import app.yizhan.organisation.Capacities;
import app.yizhan.organisation.Capacity;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyRoles;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who keeps a file: those who lead the applicant's branch or stand in for them. Those above read which papers it holds; nobody else. */
@Component
class DossierRights {

    private static final Set<String> OVERSEERS =
            Set.of(PartyRoles.GENERAL, PartyRoles.COMMITTEE, PartyRoles.ORGANISATION);

    private static final String SERVICE = "party-membership";

    /**
     * @param writes whether the reader keeps the file
     * @param actingFor id of whoever is away, by whose right they do; null: by their own
     */
    record Seen(
            PartyCases.Case of, boolean writes, @Nullable String actingFor) {}

    private final List<PartyCases> cases;
    private final People people;
    private final Capacities capacities;
    private final Units units;

    DossierRights(List<PartyCases> cases, People people, Capacities capacities, Units units) {
        this.cases = cases;
        this.people = people;
        this.capacities = capacities;
        this.units = units;
    }

    /** @throws NotFound if there is no such case for the person */
    Seen of(String requestId, String personId) {
        return find(requestId, personId).orElseThrow(() -> new NotFound("request"));
    }

    Optional<Seen> find(String requestId, String personId) {
        return Optional.of(requestId).filter(TimeOrderedId::couldBe).stream()
                .flatMap(id -> cases.stream().flatMap(each -> each.of(id).stream()))
                .filter(one -> !one.applicantId().equals(personId))
                .flatMap(one -> seen(one, personId).stream())
                .findFirst();
    }

    private Optional<Seen> seen(PartyCases.Case one, String personId) {
        return leads(one.branchId(), personId)
                ? Optional.of(new Seen(one, true, null))
                : standIn(one, personId)
                        .or(() -> oversees(one.branchId(), personId)
                                ? Optional.of(new Seen(one, false, null))
                                : Optional.empty());
    }

    /** Whoever was lent what a leader of the branch may do. */
    private Optional<Seen> standIn(PartyCases.Case one, String personId) {
        var leaders = leaders(one.branchId()).toList();
        return capacities.of(personId, SERVICE).stream()
                .filter(capacity -> leaders.contains(capacity.principal()))
                .map(Capacity::actingFor)
                .filter(Objects::nonNull)
                .map(Absentee::id)
                .filter(absentee -> !absentee.equals(one.applicantId()))
                .findFirst()
                .map(absentee -> new Seen(one, true, absentee));
    }

    /** Whether the person keeps the files of the branch, or watches over those who do. */
    boolean reads(String branchId, String personId) {
        return leads(branchId, personId) || oversees(branchId, personId);
    }

    private boolean leads(String branchId, String personId) {
        return leaders(branchId).anyMatch(people.principalsOf(personId)::contains);
    }

    private boolean oversees(String branchId, String personId) {
        return people.principalsOf(personId).stream()
                .filter(each -> !each.isPerson() && OVERSEERS.contains(each.role()))
                .anyMatch(each -> each.scopeType().equals("school") || units.covers(each.scopeId(), branchId));
    }

    private static Stream<Principal> leaders(String branchId) {
        return Stream.of(PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE)
                .map(role -> Principal.role(role, "unit", branchId));
    }
}
