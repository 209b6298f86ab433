package app.yizhan.party;

import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who has to do with Party membership. For everybody else its pages and calls do not exist. */
@Component
public final class PartyRoles {

    public static final String SECRETARY = "BRANCH_SECRETARY";
    public static final String CONTACT = "PARTY_CONTACT";
    public static final String COMMITTEE = "PARTY_COMMITTEE";
    public static final String ORGANISATION = "ORGANISATION_DEPARTMENT";
    public static final String SCHOOL = "PARTY_SCHOOL";

    /** A full member of a branch who has no other office in it. */
    public static final String MEMBER = "PARTY_MEMBER";

    /** One of the committee of a branch beside its secretary. */
    public static final String BRANCH_COMMITTEE = "BRANCH_COMMITTEE";

    /** Acts for a general branch. */
    public static final String GENERAL = "GENERAL_BRANCH";

    /** Those above branches. */
    public static final Set<String> OVERSEERS = Set.of(GENERAL, COMMITTEE, ORGANISATION);

    private static final Set<String> ALL =
            Set.of(SECRETARY, BRANCH_COMMITTEE, CONTACT, GENERAL, COMMITTEE, ORGANISATION, SCHOOL);

    /** Those who have to do with the applicants of a branch: in it, or above it. */
    private static final Set<String> OF_BRANCHES =
            Set.of(SECRETARY, BRANCH_COMMITTEE, CONTACT, GENERAL, COMMITTEE, ORGANISATION);

    private final People people;

    PartyRoles(People people) {
        this.people = people;
    }

    static boolean isOfBranches(String role) {
        return OF_BRANCHES.contains(role);
    }

    /** @throws NotFound for whoever holds none of the roles */
    public void require(String personId) {
        if (people.principalsOf(personId).stream().noneMatch(held -> !held.isPerson() && ALL.contains(held.role()))) {
            throw new NotFound("page");
        }
    }

    /** Whether the person is one of those who confirm and correct rules. */
    public boolean isOfOrganisationDepartment(String personId) {
        return people.hasRole(personId, ORGANISATION);
    }

    /** @throws NotFound for whoever is not of the organisation department */
    void requireOrganisationDepartment(String personId) {
        if (!isOfOrganisationDepartment(personId)) {
            throw new NotFound("page");
        }
    }
}
