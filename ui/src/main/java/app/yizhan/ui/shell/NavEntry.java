package app.yizhan.ui.shell;

import app.yizhan.organisation.Roles;
import app.yizhan.ui.security.CurrentPerson;
import java.util.List;
import java.util.Set;

/**
 * One page of the navigation.
 *
 * @param path of the page
 * @param text key of its name
 * @param icon for the tabs of a phone
 * @param count what is counted beside it: {@code todo}, {@code unread} or nothing
 * @param roles who is offered it; {@code STUDENT} and {@code STAFF} are everybody of that kind
 */
record NavEntry(String path, String text, String icon, String count, Set<String> roles) {

    private static final String STAFF = "STAFF";
    private static final Set<String> BED_PEOPLE = Set.of(
            Roles.DORM_MANAGER,
            Roles.HOUSING_CENTRE,
            Roles.COUNSELOR,
            Roles.COLLEGE_OFFICE,
            Roles.DEPUTY_SECRETARY,
            Roles.STUDENT_AFFAIRS,
            "BUILDING_HEAD",
            "FLOOR_HEAD",
            Roles.ADMIN);

    /** Those who look after a college or the school. */
    private static final Set<String> OVERSEERS = Set.of(
            Roles.COLLEGE_OFFICE,
            Roles.DEPUTY_SECRETARY,
            Roles.STUDENT_AFFAIRS,
            Roles.STUDENT_AFFAIRS_HEAD,
            Roles.LEADER);

    private static final List<NavEntry> ALL = List.of(
            new NavEntry("hall", "nav.hall", "grid", "", Set.of(Roles.STUDENT)),
            new NavEntry("inbox", "nav.inbox", "list", "todo", Set.of(STAFF)),
            new NavEntry(
                    "visits",
                    "nav.visits",
                    "person",
                    "",
                    Set.of(
                            Roles.COUNSELOR,
                            Roles.CLASS_TEACHER,
                            Roles.COLLEGE_OFFICE,
                            Roles.DEPUTY_SECRETARY,
                            Roles.LEADER)),
            new NavEntry("requests", "nav.mine", "list", "", Set.of(Roles.STUDENT)),
            new NavEntry("room", "nav.room", "bed", "", Set.of(Roles.STUDENT)),
            new NavEntry("beds", "nav.beds", "bed", "", BED_PEOPLE),
            new NavEntry("week", "nav.week", "list", "", OVERSEERS),
            new NavEntry("overdue", "nav.overdue", "clock", "", OVERSEERS),
            new NavEntry("figures", "nav.figures", "list", "", OVERSEERS),
            new NavEntry("answered", "nav.answered", "check", "", Set.of(STAFF)),
            new NavEntry(
                    "workboard",
                    "nav.workboard",
                    "grid",
                    "",
                    Set.of("REPAIR_DISPATCHER", "REPAIR_FOREMAN", Roles.LOGISTICS, "LOGISTICS_DIRECTOR")),
            new NavEntry("messages", "nav.messages", "bell", "unread", Set.of(Roles.STUDENT, STAFF)),
            new NavEntry("absences", "nav.absences", "clock", "", Set.of(STAFF)),
            new NavEntry(
                    "reassign",
                    "nav.reassign",
                    "person",
                    "",
                    Set.of(Roles.COLLEGE_OFFICE, Roles.DEPUTY_SECRETARY, Roles.ADMIN)),
            new NavEntry("directory", "nav.import", "up", "", Set.of(Roles.ADMIN, Roles.PEOPLE_ADMIN)),
            new NavEntry("roles", "nav.roles", "person", "", Set.of(Roles.PEOPLE_ADMIN)),
            new NavEntry("codes", "nav.codes", "lock", "", Set.of(Roles.ADMIN, Roles.PEOPLE_ADMIN)),
            new NavEntry("calendar", "nav.calendar", "clock", "", Set.of(Roles.ADMIN)),
            new NavEntry("studio", "nav.studio", "flow", "", Set.of(Roles.ADMIN)),
            new NavEntry("settings", "nav.settings", "filter", "", Set.of(Roles.ADMIN)),
            new NavEntry("operations", "nav.operations", "flow", "", Set.of(Roles.ADMIN)),
            new NavEntry("tokens", "nav.tokens", "lock", "", Set.of(Roles.ADMIN)),
            new NavEntry("emergency", "nav.emergency", "alert", "", Set.of(Roles.ADMIN)),
            new NavEntry("unsealing", "nav.unsealing", "lock", "", Set.of(Roles.STUDENT_AFFAIRS_HEAD, Roles.AUDITOR)),
            new NavEntry("audit", "nav.audit", "search", "", Set.of(Roles.AUDITOR)));

    static List<NavEntry> of(CurrentPerson person) {
        return ALL.stream().filter(entry -> person.isAny(entry.roles)).toList();
    }
}
