package app.yizhan.ui.shell;

import app.yizhan.catalog.Families;
import app.yizhan.organisation.Roles;
import app.yizhan.party.PartyRoles;
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
 * @param roles who is offered it; {@code STUDENT} and {@code STAFF} are everybody of that kind, {@code WINDOW} whoever a model lets
 *     hand in for others
 */
record NavEntry(String path, String text, String icon, String count, Set<String> roles) {

    private static final String STAFF = "STAFF";
    private static final String WINDOW = "WINDOW";
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

    private static final Set<String> PARTY = Set.of(
            PartyRoles.SECRETARY,
            PartyRoles.BRANCH_COMMITTEE,
            PartyRoles.CONTACT,
            PartyRoles.GENERAL,
            PartyRoles.COMMITTEE,
            PartyRoles.ORGANISATION,
            PartyRoles.SCHOOL);

    /** Those who lead meetings or watch over them; whoever belongs to one is told of it. */
    private static final Set<String> MEETINGS = Set.of(
            PartyRoles.SECRETARY,
            PartyRoles.BRANCH_COMMITTEE,
            PartyRoles.GENERAL,
            PartyRoles.COMMITTEE,
            PartyRoles.ORGANISATION);

    /** Those who have to do with the applicants of a branch. */
    private static final Set<String> BRANCHES = Set.of(
            PartyRoles.SECRETARY,
            PartyRoles.BRANCH_COMMITTEE,
            PartyRoles.CONTACT,
            PartyRoles.GENERAL,
            PartyRoles.COMMITTEE,
            PartyRoles.ORGANISATION);

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
                            Roles.LEADER,
                            Roles.DUTY_COUNSELOR)),
            new NavEntry("party/board", "nav.party-board", "flow", "", BRANCHES),
            new NavEntry("party/duties", "nav.party-duties", "clock", "", BRANCHES),
            new NavEntry("party/meetings", "nav.party-meetings", "person", "", MEETINGS),
            new NavEntry("party/publicity", "nav.party-publicity", "check", "", MEETINGS),
            new NavEntry(
                    "party/overview",
                    "nav.party-overview",
                    "list",
                    "",
                    Set.of(PartyRoles.GENERAL, PartyRoles.COMMITTEE, PartyRoles.ORGANISATION)),
            new NavEntry("party/dates", "nav.party-dates", "clock", "", PARTY),
            new NavEntry("party/rules", "nav.party-rules", "check", "", PARTY),
            new NavEntry("behalf", "nav.behalf", "person", "", Set.of(WINDOW)),
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
            new NavEntry("publicity", "nav.publicity", "check", "", Set.of(Roles.STUDENT, STAFF)),
            new NavEntry(
                    "objections",
                    "nav.objections",
                    "alert",
                    "",
                    Set.of(Roles.STUDENT_AFFAIRS, Roles.DEPUTY_SECRETARY, Roles.LEADER)),
            new NavEntry(
                    "papers",
                    "nav.papers",
                    "save",
                    "",
                    Set.of("SEAL_HOLDER", Roles.COLLEGE_OFFICE, Roles.HOUSING_CENTRE)),
            new NavEntry("seals", "nav.seals", "check", "", Set.of("SEAL_HOLDER")),
            new NavEntry("door-returns", "nav.door-returns", "back", "", Set.of(Roles.COUNSELOR, Roles.DUTY_COUNSELOR)),
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

    static List<NavEntry> of(CurrentPerson person, Families families) {
        return ALL.stream().filter(entry -> entry.isFor(person, families)).toList();
    }

    private boolean isFor(CurrentPerson person, Families families) {
        return roles.contains(WINDOW)
                ? families.all().stream().anyMatch(family -> person.isAny(family.window()))
                : person.isAny(roles);
    }
}
