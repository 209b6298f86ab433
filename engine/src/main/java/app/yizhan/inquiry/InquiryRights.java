package app.yizhan.inquiry;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Units;
import app.yizhan.party.BranchRights;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyRoles;
import app.yizhan.refusal.NotFound;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks: those who lead the applicant's branch or stand in for them, never the applicant. Those above need the numbers alone. */
@Component
class InquiryRights {

    /**
     * @param writes whether the reader asks; else they read numbers
     * @param actingFor id of whoever is away, by whose right the reader asks; null: by their own
     */
    record Seen(
            PartyCases.Case of, boolean writes, @Nullable String actingFor) {}

    private final List<PartyCases> cases;
    private final People people;
    private final BranchRights branches;
    private final Units units;

    InquiryRights(List<PartyCases> cases, People people, BranchRights branches, Units units) {
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
                .filter(one -> !one.applicantId().equals(personId))
                .flatMap(one -> seen(one, personId).stream())
                .findFirst();
    }

    private Optional<Seen> seen(PartyCases.Case one, String personId) {
        if (branches.leads(one.branchId(), personId)) {
            return Optional.of(new Seen(one, asks(one, personId), null));
        }
        return branches.standsInFor(one, personId)
                .filter(absentee -> !one.accompanied().contains(personId))
                .map(absentee -> new Seen(one, true, absentee))
                .or(() -> branches.oversees(one.branchId(), personId)
                        ? Optional.of(new Seen(one, false, null))
                        : Optional.empty());
    }

    /** A contact or introducer does not ask about whom they accompany, as long as another leads the branch. */
    private boolean asks(PartyCases.Case one, String personId) {
        return !one.accompanied().contains(personId)
                || askers(one).stream().map(Person::id).anyMatch(personId::equals);
    }

    private List<Person> askers(PartyCases.Case one) {
        var leading = people.holders(branches.leaders(one.branchId()).toList()).values().stream()
                .flatMap(Collection::stream)
                .filter(person -> !person.id().equals(one.applicantId()))
                .distinct()
                .sorted(Comparator.comparing(Person::number))
                .toList();
        var apart = leading.stream()
                .filter(person -> !one.accompanied().contains(person.id()))
                .toList();
        return apart.isEmpty() ? leading : apart;
    }

    /** Those who ask about the case. */
    List<Person> asking(String requestId) {
        return cases.stream()
                .flatMap(each -> each.of(requestId).stream())
                .flatMap(one -> askers(one).stream())
                .toList();
    }

    /** Those of the general branch above; empty where the branch lies in none. */
    List<Person> above(String requestId) {
        var general = cases.stream()
                .flatMap(each -> each.of(requestId).stream())
                .flatMap(one -> units.find(one.branchId()).stream())
                .flatMap(branch -> Stream.ofNullable(branch.parentId()))
                .map(unit -> Principal.role(PartyRoles.GENERAL, "unit", unit))
                .toList();
        return people.holders(general).values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(Person::number))
                .toList();
    }

    /** Whether the person leads the branch by their own right. */
    boolean leads(String branchId, String personId) {
        return branches.leads(branchId, personId);
    }
}
