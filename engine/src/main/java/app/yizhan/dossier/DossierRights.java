package app.yizhan.dossier;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.party.BranchRights;
import app.yizhan.party.PartyCases;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who keeps a file: those who lead the applicant's branch or stand in for them. Those above read which papers it holds; nobody else. */
@Component
class DossierRights {

    /**
     * @param writes whether the reader keeps the file
     * @param actingFor id of whoever is away, by whose right they do; null: by their own
     */
    record Seen(
            PartyCases.Case of, boolean writes, @Nullable String actingFor) {}

    private final List<PartyCases> cases;
    private final BranchRights branches;

    DossierRights(List<PartyCases> cases, BranchRights branches) {
        this.cases = cases;
        this.branches = branches;
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
        if (branches.leads(one.branchId(), personId)) {
            return Optional.of(new Seen(one, true, null));
        }
        return branches.standsInFor(one, personId)
                .map(absentee -> new Seen(one, true, absentee))
                .or(() -> branches.oversees(one.branchId(), personId)
                        ? Optional.of(new Seen(one, false, null))
                        : Optional.empty());
    }

    /** Whether the person keeps the files of the branch, or watches over those who do. */
    boolean reads(String branchId, String personId) {
        return branches.leads(branchId, personId) || branches.oversees(branchId, personId);
    }
}
