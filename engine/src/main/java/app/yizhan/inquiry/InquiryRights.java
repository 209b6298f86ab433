package app.yizhan.inquiry;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyRoles;
import app.yizhan.refusal.NotFound;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who asks: those who lead the applicant's branch, never the applicant. Those above need the numbers alone. */
@Component
class InquiryRights {

    private static final Set<String> OVERSEERS =
            Set.of(PartyRoles.GENERAL, PartyRoles.COMMITTEE, PartyRoles.ORGANISATION);

    /** @param writes whether the reader asks; else they read numbers */
    record Seen(PartyCases.Case of, boolean writes) {}

    private final List<PartyCases> cases;
    private final People people;
    private final Units units;

    InquiryRights(List<PartyCases> cases, People people, Units units) {
        this.cases = cases;
        this.people = people;
        this.units = units;
    }

    /** @throws NotFound if there is no such case for the person */
    Seen of(String requestId, String personId) {
        return find(requestId, personId).orElseThrow(() -> new NotFound("request"));
    }

    Optional<Seen> find(String requestId, String personId) {
        return cases.stream()
                .flatMap(each -> each.of(requestId).stream())
                .filter(one -> !one.applicantId().equals(personId))
                .flatMap(one -> seen(one, personId).stream())
                .findFirst();
    }

    private Optional<Seen> seen(PartyCases.Case one, String personId) {
        var held = people.principalsOf(personId);
        if (leaders(one.branchId()).anyMatch(held::contains)) {
            return Optional.of(new Seen(one, true));
        }
        return held.stream()
                .filter(each -> !each.isPerson() && OVERSEERS.contains(each.role()))
                .filter(each -> each.scopeType().equals("school") || units.covers(each.scopeId(), one.branchId()))
                .findFirst()
                .map(each -> new Seen(one, false));
    }

    private static Stream<Principal> leaders(String branchId) {
        return Stream.of(PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE)
                .map(role -> Principal.role(role, "unit", branchId));
    }

    /** Those who ask about the case; empty where it waits for nothing any more. */
    List<Person> asking(String requestId) {
        return cases.stream()
                .flatMap(each -> each.of(requestId).stream())
                .filter(one -> one.step() != null)
                .flatMap(one -> people.holders(leaders(one.branchId()).toList()).values().stream())
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(Person::number))
                .toList();
    }
}
