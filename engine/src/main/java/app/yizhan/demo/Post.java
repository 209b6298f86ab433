package app.yizhan.demo;

import app.yizhan.organisation.Roles;
import java.util.List;

/**
 * What one member of staff does.
 *
 * @param unit code of the unit that employs them
 * @param scopeType school, unit or building
 * @param scopes codes of the places in which they hold the role
 */
record Post(String account, String unit, String role, String scopeType, List<String> scopes) {

    private static final String SCHOOL = "school";

    private static final List<Post> DEMO = List.of(
            inUnit("teacher01", "xx", Roles.CLASS_TEACHER, List.of("c2301")),
            inUnit("counselor01", "xx", Roles.COUNSELOR, List.of("c2301")),
            inUnit("counselor02", "xx", Roles.COUNSELOR, List.of("c2302")),
            inUnit("college01", "xx", Roles.COLLEGE_OFFICE, List.of("xx")),
            inUnit("dean01", "xx", Roles.DEPUTY_SECRETARY, List.of("xx")),
            new Post("dorm01", "gy", Roles.DORM_MANAGER, "building", List.of("b01", "b02")),
            new Post("dorm02", "gy", Roles.DORM_MANAGER, "building", List.of("b03")),
            inSchool("housing01", "gy", Roles.HOUSING_CENTRE),
            inSchool("finance01", "cw", Roles.FINANCE),
            inSchool("affairs01", "xg", Roles.STUDENT_AFFAIRS),
            inSchool("repair01", "hq", "REPAIR_WORKER"),
            inSchool("repair02", "hq", "REPAIR_WORKER"),
            inSchool("dispatch01", "hq", "REPAIR_DISPATCHER"),
            inSchool("foreman01", "hq", "REPAIR_FOREMAN"),
            inSchool("logistics01", "hq", Roles.LOGISTICS),
            inSchool("logistics02", "hq", "LOGISTICS_DIRECTOR"),
            inSchool("duty01", "xg", "DUTY_COUNSELOR"),
            inUnit("branch01", "xx", "BRANCH_SECRETARY", List.of("xx-zb1")),
            inUnit("contact01", "xx", "PARTY_CONTACT", List.of("xx-zb1")),
            inUnit("contact02", "xx", "PARTY_CONTACT", List.of("xx-zb1")),
            inSchool("committee01", "xb", "PARTY_COMMITTEE"),
            inSchool("org01", "zzb", "ORGANISATION_DEPARTMENT"),
            inSchool("school01", "dx", "PARTY_SCHOOL"),
            inSchool("psych01", "xl", "COUNSELLING"),
            inSchool("security01", "bw", "SECURITY"),
            inSchool("league01", "tw", "YOUTH_LEAGUE"),
            inSchool("aid01", "zz", "AID_CENTRE"),
            inSchool("leader01", "xb", Roles.LEADER),
            inSchool("admin", "wx", Roles.ADMIN),
            inSchool("admin2", "wx", Roles.ADMIN),
            inSchool("people01", "wx", Roles.PEOPLE_ADMIN),
            inSchool("auditor", "sj", Roles.AUDITOR),
            inSchool("org02", "zzb", "ORGANISATION_DEPARTMENT"),
            inSchool("window01", "xg", "SERVICE_WINDOW"),
            inUnit("seal01", "xx", "SEAL_HOLDER", List.of("xx")),
            inUnit("seal02", "gy", "SEAL_HOLDER", List.of("gy")),
            inUnit("general01", "xx", "GENERAL_BRANCH", List.of("xx-dzz")),
            inUnit("commissar01", "xx", "BRANCH_COMMITTEE", List.of("xx-zb1")),
            inUnit("member01", "xx", "PARTY_MEMBER", List.of("xx-zb1")),
            inUnit("member02", "xx", "PARTY_MEMBER", List.of("xx-zb1")),
            inUnit("member03", "xx", "PARTY_MEMBER", List.of("xx-zb1")));

    static Post inUnit(String account, String unit, String role, List<String> scopes) {
        return new Post(account, unit, role, "unit", scopes);
    }

    private static Post inSchool(String account, String unit, String role) {
        return new Post(account, unit, role, SCHOOL, List.of(SCHOOL));
    }

    /** Those whose accounts are documented. */
    static List<Post> ofDemo() {
        return DEMO;
    }
}
