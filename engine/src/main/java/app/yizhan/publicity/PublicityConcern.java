package app.yizhan.publicity;

import app.yizhan.party.PartyCases;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is too near to somebody whom a notice names to deal with what is said against them. */
@Component
class PublicityConcern {

    private final List<PartyCases> cases;
    private final PublicityRights rights;

    PublicityConcern(List<PartyCases> cases, PublicityRights rights) {
        this.cases = cases;
        this.rights = rights;
    }

    /** Whoever is meant, their contacts and introducers. */
    Set<String> of(SubjectRow subject) {
        Set<String> near = new HashSet<>();
        cases.forEach(each -> each.of(subject.requestId()).ifPresent(one -> {
            near.add(one.applicantId());
            near.addAll(one.accompanied());
        }));
        return near;
    }

    /** Whether other leaders of the branch deal with it; where all of them are contacts or introducers, they do themselves. */
    boolean bars(PublicityRow row, SubjectRow subject, String leaderId) {
        var near = of(subject);
        return near.contains(leaderId)
                && (isMeant(subject, leaderId)
                        || rights.leaders(row.unitId()).stream().anyMatch(leader -> !near.contains(leader.id())));
    }

    private boolean isMeant(SubjectRow subject, String personId) {
        return cases.stream()
                .flatMap(each -> each.of(subject.requestId()).stream())
                .anyMatch(one -> one.applicantId().equals(personId));
    }

    /** @throws app.yizhan.refusal.Refusal PUBLICITY_CONCERNED */
    void refuse(PublicityRow row, SubjectRow subject, String leaderId) {
        if (bars(row, subject, leaderId)) {
            throw PublicityRefused.concerned();
        }
    }
}
