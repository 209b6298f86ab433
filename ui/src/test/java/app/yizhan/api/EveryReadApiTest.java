package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.yizhan.organisation.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Everybody asks for everything else that can be read. A call that is new fails here until somebody has judged it. */
@Tag("trust")
@ApiTest
class EveryReadApiTest extends Everybody {

    private static final Set<String> JUDGED_IN_VISIBILITY = Set.of(
            "/requests",
            "/requests/{id}",
            "/requests/{id}/diagram",
            "/tasks/{taskId}",
            "/attachments/{id}",
            "/inbox",
            "/ops/tokens");
    private static final Set<String> JUDGED_HERE = Set.of(
            "/requests/{id}/record.pdf",
            "/requests/{id}/documents",
            "/documents/{id}.pdf",
            "/services",
            "/services/{key}/form",
            "/services/{key}/draft",
            "/housing/buildings/{id}/beds",
            "/inbox/counts",
            "/me",
            "/me/mails",
            "/phrases",
            "/substitutions",
            "/roles",
            "/figures",
            "/figures/cases",
            "/figures/week",
            "/figures/week.pdf",
            "/figures/week/cases",
            "/figures/week/rooms",
            "/ops/overdue",
            "/audit/verify",
            "/audit/entries",
            "/unsealings",
            "/unsealings/{id}/identity",
            "/visits/plan",
            "/party/board",
            "/party/cases/{id}/duties",
            "/party/cases/{id}/path",
            "/party/duties",
            "/party/duties/{id}",
            "/party/files/{id}",
            "/party/files/{id}/forms",
            "/party/files/{id}/forms/{form}.pdf",
            "/party/files/{id}/index.pdf",
            "/party/meetings",
            "/party/meetings/waiting",
            "/party/meetings/{id}",
            "/party/meetings/{id}/record.pdf",
            "/party/publicity",
            "/party/publicity/board",
            "/party/publicity/waiting",
            "/party/publicity/{id}",
            "/party/reviews/{id}",
            "/party/overview",
            "/party/packs",
            "/party/packs/{pack}",
            "/party/plans",
            "/requests/{id}/children",
            "/requests/{id}/originals",
            "/behalf/objections",
            "/papers",
            "/door-registrations",
            "/seals",
            "/models",
            "/models/{key}",
            "/models/{key}/versions/{version}.bpmn",
            "/models/{key}/draft/history",
            "/models/{key}/files",
            "/models/{key}/files.zip",
            "/models/{key}/files/{name}",
            "/models/{key}/lint",
            "/models/{key}/pause",
            "/models/{key}/reasons",
            "/models/{key}/rehearsals/{id}",
            "/ops/troubles",
            "/ops/jobs",
            "/ops/jobs/counts",
            "/ops/outbox",
            "/ops/history",
            "/ops/incidents",
            "/ops/incidents/causes",
            "/ops/incidents/{id}/technical",
            "/ops/services/{key}/waiting",
            "/ops/services/{key}/waiting/cases",
            "/ops/requests/{id}",
            "/models/{key}/migrations",
            "/models/{key}/migrations/{id}/failed");

    /** The same for everybody, about nobody; the demo's outbox is there to be looked at and not there without the demo. */
    private static final Set<String> FOR_ALL =
            Set.of("/calendar/due", "/suggestions/published", "/demo/clock", "/demo/outbox");

    private static final Set<String> OF_A_COLLEGE = Set.of("COLLEGE_OFFICE unit:xx", "DEPUTY_SECRETARY unit:xx");
    private static final Set<String> OF_THE_SCHOOL =
            Set.of("STUDENT_AFFAIRS school", "STUDENT_AFFAIRS_HEAD school", "LEADER school");
    private static final List<String> SERVICES =
            List.of("room-change", "leave", "certificate", "late-return", "repair", "suggestion", "party-membership");
    private static final List<String> VISITORS = List.of(
            "COUNSELOR ", "CLASS_TEACHER ", "COLLEGE_OFFICE ", "DEPUTY_SECRETARY ", "LEADER ", "DUTY_COUNSELOR ");
    private static final String WORDS = "Words of student17 for nobody else";

    private String absence = "";
    private String phrase = "";

    @BeforeAll
    void leave_something_to_read() {
        var draft = JsonMapper.shared().writeValueAsBytes(Map.of("data", Map.of("note", WORDS)));
        assertThat(api.send(HttpMethod.PUT, "student17", "/services/certificate/draft", draft)
                        .status())
                .isEqualTo(200);
        var kept = api.post("counselor01", "/phrases", Map.of("words", WORDS));
        assertThat(kept.status()).isEqualTo(201);
        phrase = kept.text("id");
        var away = api.post(
                "teacher01", "/substitutions", Map.of("from", "2098-09-01", "to", "2098-09-02", "reason", WORDS));
        assertThat(away.status()).as("%s", away).isEqualTo(201);
        absence = away.text("id");
    }

    @AfterAll
    void take_it_away() {
        api.call("student17", delete("/api/v1/services/certificate/draft"));
        api.call("counselor01", delete("/api/v1/phrases/" + phrase));
        api.call("teacher01", delete("/api/v1/substitutions/" + absence));
    }

    @Test
    void every_call_that_reads_is_judged() {
        var described = new TreeSet<String>();
        api.call(get("/v3/api-docs"))
                .json()
                .path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .forEach(path -> described.add(path.getKey().substring("/api/v1".length())));
        var judged = new TreeSet<>(JUDGED_IN_VISIBILITY);
        judged.addAll(JUDGED_HERE);
        judged.addAll(FOR_ALL);
        assertThat(described).isEqualTo(judged);
    }

    @Test
    void papers_are_for_those_who_know_the_case() {
        var documents = 0;
        var printed = new TreeSet<String>();
        for (var c : cases) {
            var items =
                    api.get(c.applicant(), "/requests/" + c.id() + "/documents").at("/items");
            documents += items.size();
            for (var person : everybody) {
                boolean knows = knows(person, c);
                // a paper takes long to draw: each prints one of a service
                boolean prints = !knows || printed.add(person.account() + c.service());
                if (prints) {
                    found(person, "/requests/" + c.id() + "/record.pdf", knows);
                }
                var list = ask(person, "/requests/" + c.id() + "/documents");
                assertThat(list.status())
                        .as("%s %s", person.account(), c)
                        .isEqualTo(knows || watches(person) ? 200 : 404);
                if (!knows && watches(person)) {
                    assertThat(list.at("/items")).isEmpty();
                }
                for (var item : items) {
                    boolean stamps = item.hasNonNull("stampAt")
                            && holds(person, "SEAL_HOLDER unit:xx", "COLLEGE_OFFICE unit:xx");
                    found(person, "/documents/" + item.path("id").asString() + ".pdf", knows || stamps);
                }
            }
        }
        assertThat(documents).isEqualTo(2);
    }

    @Test
    void what_is_one_s_own_is_nobody_else_s() {
        for (var person : everybody) {
            boolean student = person.kind() == Person.Kind.STUDENT;
            assertThat(ask(person, "/services").json().size())
                    .as(person.account())
                    .isEqualTo(student ? SERVICES.size() : visits(person) ? 1 : 0);
            found(person, "/services/visit/form", visits(person));
            for (var service : SERVICES) {
                var form = ask(person, "/services/" + service + "/form");
                assertThat(form.status()).as(person.account()).isEqualTo(student ? 200 : 404);
                names_nobody_else(person, form);
            }
            var draft = ask(person, "/services/certificate/draft");
            assertThat(draft.status())
                    .as(person.account())
                    .isEqualTo(person.account().equals("student17") ? 200 : 404);
            assertThat(ask(person, "/phrases").json().toString().contains(WORDS))
                    .as(person.account())
                    .isEqualTo(person.account().equals("counselor01"));
            assertThat(ask(person, "/me").text("account")).isEqualTo(person.account());
            assertThat(ask(person, "/me/mails").json().toString()).doesNotContain(person.id());
            boxes_hold_what_one_did_oneself(person);
        }
    }

    private boolean visits(Person person) {
        return roles(person).stream().anyMatch(role -> VISITORS.stream().anyMatch(role::startsWith));
    }

    @Test
    void plans_of_visits_are_one_s_own_and_what_a_case_handed_on_is_for_those_who_know_it() {
        for (var person : everybody) {
            assertThat(ask(person, "/visits/plan").status())
                    .as(person.account())
                    .isIn(404, visits(person) ? 200 : 404);
            for (var c : cases) {
                var handedOn = ask(person, "/requests/" + c.id() + "/children");
                assertThat(handedOn.status())
                        .as("%s %s", person.account(), c)
                        .isEqualTo(knows(person, c) || watches(person) ? 200 : 404);
                if (handedOn.status() == 200) {
                    assertThat(handedOn.at("/items")).isEmpty();
                }
            }
        }
    }

    private void boxes_hold_what_one_did_oneself(Person person) {
        var todo = new LinkedHashSet<>(ids(ask(person, "/inbox?limit=200"), "taskId"));
        assertThat(ask(person, "/inbox/counts").json().path("todo").asInt()).isEqualTo(todo.size());
        for (var box : List.of("done", "copied", "waiting")) {
            for (var id : ids(ask(person, "/inbox?limit=200&box=" + box), "requestId")) {
                cases.stream()
                        .filter(c -> c.id().equals(id))
                        .forEach(c -> assertThat(holds(person, c))
                                .as("%s %s", box, person.account())
                                .isTrue());
            }
        }
    }

    /** The bed and the fee are one's own; a neighbour is in no form. */
    private void names_nobody_else(Person person, Api.Answer form) {
        var said = String.valueOf(form.json());
        assertThat(everybody.stream()
                        .filter(other -> !other.id().equals(person.id()))
                        .filter(other -> said.contains(other.id()) || said.contains(other.number())))
                .as(person.account())
                .isEmpty();
    }

    @Test
    void names_on_a_map_of_beds_are_for_the_house_and_for_one_s_own_students() {
        for (var person : everybody) {
            for (var building : List.of("b01", "b02")) {
                var beds = ask(person, "/housing/buildings/" + building + "/beds?names=true");
                assertThat(beds.status()).isEqualTo(200);
                var named = new LinkedHashSet<String>();
                beds.json()
                        .forEach(bed -> bed.path("occupant")
                                .path("userId")
                                .asStringOpt()
                                .ifPresent(named::add));
                if (holds(
                        person,
                        "HOUSING_CENTRE school",
                        "STUDENT_AFFAIRS school",
                        "DORM_MANAGER building:" + building)) {
                    assertThat(named).as(person.account()).isNotEmpty();
                } else {
                    var own = everybody.stream()
                            .filter(ofTheirUnits(person))
                            .map(Person::id)
                            .toList();
                    assertThat(own).as(person.account()).containsAll(named);
                }
                assertThat(ask(person, "/housing/buildings/" + building + "/beds")
                                .json()
                                .toString())
                        .doesNotContain("occupant");
            }
        }
    }

    /** Students in the classes of a counselor, or of the college whose office this is. */
    private Predicate<Person> ofTheirUnits(Person person) {
        var units = roles(person).stream()
                .filter(role -> role.matches("(COUNSELOR|COLLEGE_OFFICE) unit:.*"))
                .map(role -> role.substring(role.indexOf(':') + 1))
                .toList();
        return student ->
                student.kind() == Person.Kind.STUDENT && units.stream().anyMatch(unit -> isIn(student, unit));
    }

    private boolean isIn(Person student, String unit) {
        return database.queryForObject(
                        "SELECT COUNT(*) FROM person p JOIN unit c ON c.id = p.class_id LEFT JOIN unit o ON o.id ="
                                + " c.parent_id LEFT JOIN unit g ON g.id = o.parent_id WHERE p.id = ? AND ? IN (c.code,"
                                + " o.code, g.code)",
                        Integer.class,
                        student.id(),
                        unit)
                > 0;
    }

    @Test
    void absences_are_known_to_those_concerned_and_to_the_office() {
        for (var person : everybody) {
            var answer = ask(person, "/substitutions");
            boolean concerned = person.account().equals("teacher01") || holds(person, OF_A_COLLEGE);
            assertThat(ids(answer, "id").contains(absence)).as(person.account()).isEqualTo(concerned);
            if (!concerned) {
                assertThat(answer.json().toString()).doesNotContain(WORDS);
            }
        }
    }

    @Test
    void figures_and_what_is_late_are_for_those_who_look_after_a_unit() {
        for (var person : everybody) {
            boolean looksAfter = looksAfter(person);
            found(person, "/figures", looksAfter);
            found(person, "/ops/overdue", looksAfter);
            var late = ask(person, "/ops/overdue");
            for (var c : cases) {
                var behind = ask(person, "/figures/cases?limit=200&figure=HANDED_IN&service=" + c.service());
                assertThat(behind.status()).as(person.account()).isEqualTo(looksAfter ? 200 : 404);
                if (looksAfter) {
                    assertThat(ids(behind, "requestId").contains(c.id()))
                            .as("%s %s", person.account(), c)
                            .isEqualTo(views(person, c));
                    assertThat(late.json().toString().contains(c.id()))
                            .as(person.account())
                            .isIn(false, views(person, c));
                }
            }
        }
    }

    @Test
    void a_week_is_for_those_who_look_after_a_unit_and_opens_what_they_may_see() {
        var printed = new TreeSet<String>();
        for (var person : everybody) {
            boolean looksAfter = looksAfter(person);
            found(person, "/figures/week", looksAfter);
            // a paper takes long to draw: one for the school, one for a college
            if (!looksAfter || printed.add(String.valueOf(holds(person, OF_THE_SCHOOL)))) {
                found(person, "/figures/week.pdf", looksAfter);
            }
            var behind = ask(person, "/figures/week/cases?limit=200&figure=HANDED_IN");
            assertThat(behind.status()).as(person.account()).isEqualTo(looksAfter ? 200 : 404);
            var rooms = ask(person, "/figures/week/rooms?limit=1");
            assertThat(rooms.status()).as(person.account()).isEqualTo(looksAfter ? 200 : 404);
            if (looksAfter) {
                for (var c : cases) {
                    assertThat(ids(behind, "requestId").contains(c.id()))
                            .as("%s %s", person.account(), c)
                            .isEqualTo(views(person, c));
                }
                assertThat(ids(rooms, "room").isEmpty())
                        .as("rooms for %s", person.account())
                        .isEqualTo(roles(person).stream()
                                .noneMatch(role -> role.matches("(DEPUTY_SECRETARY|STUDENT_AFFAIRS) .*")));
                names_no_student(ask(person, "/figures/week"));
            }
        }
        assertThat(printed).hasSize(2);
    }

    /** Whoever handed something in, or is asked for something, stays a number. */
    private void names_no_student(Api.Answer week) {
        var said = String.valueOf(week.json());
        assertThat(everybody.stream()
                        .filter(person -> person.kind() == Person.Kind.STUDENT)
                        .filter(student -> said.contains(student.id())
                                || said.contains(student.number())
                                || said.contains("\"" + student.name() + "\"")))
                .isEmpty();
    }

    private boolean looksAfter(Person person) {
        return roles(person).stream()
                .anyMatch(role ->
                        role.matches("(COLLEGE_OFFICE|DEPUTY_SECRETARY) unit:.*") || OF_THE_SCHOOL.contains(role));
    }

    @Test
    void the_record_of_all_is_for_its_hands() {
        var number = people.findByAccount("teacher01").orElseThrow().number();
        for (var person : everybody) {
            found(person, "/audit/verify", holds(person, "AUDITOR school", "ADMIN school"));
            found(person, "/audit/entries?limit=1", holds(person, "AUDITOR school"));
            found(person, "/roles?number=" + number, holds(person, "PEOPLE_ADMIN school"));
        }
    }

    /** Packs name nobody but, by their ids, those of the organisation department who said something of a rule. */
    @Test
    void rules_of_the_party_are_for_those_who_have_to_do_with_membership() {
        for (var person : everybody) {
            boolean concerned = roles(person).stream()
                    .anyMatch(role ->
                            role.matches("(BRANCH_SECRETARY|BRANCH_COMMITTEE|PARTY_CONTACT|GENERAL_BRANCH) unit:.*")
                                    || role.matches("(PARTY_COMMITTEE|ORGANISATION_DEPARTMENT|PARTY_SCHOOL) school"));
            found(person, "/party/packs", concerned);
            found(person, "/party/packs/RP-2014", concerned);
            found(person, "/party/packs/RP-1945", false);
        }
    }

    /** Whose rows stand on a board is tried where boards are. */
    @Test
    void boards_of_the_party_are_for_those_of_a_branch_and_above_it() {
        for (var person : everybody) {
            boolean above = roles(person).stream()
                    .anyMatch(role ->
                            role.matches("GENERAL_BRANCH unit:.*|(PARTY_COMMITTEE|ORGANISATION_DEPARTMENT) school"));
            boolean within = roles(person).stream()
                    .anyMatch(role -> role.matches("(BRANCH_SECRETARY|BRANCH_COMMITTEE|PARTY_CONTACT) unit:.*"));
            found(person, "/party/board", above || within);
            found(person, "/party/board?branch=" + UUID.randomUUID(), false);
            found(person, "/party/duties", above || within);
            found(person, "/party/duties?branch=" + UUID.randomUUID(), false);
            found(person, "/party/duties/" + UUID.randomUUID(), false);
            found(person, "/party/overview", above);
            found(
                    person,
                    "/party/plans",
                    roles(person).stream()
                            .anyMatch(role -> role.matches("(PARTY_COMMITTEE|ORGANISATION_DEPARTMENT) .*")));
            for (var c : cases) {
                boolean party = c.service().equals("party-membership");
                found(person, "/party/cases/" + c.id() + "/path", party && knows(person, c));
                found(person, "/party/cases/" + c.id() + "/duties", party && knows(person, c));
                file_of(person, c, party && !person.account().equals(c.applicant()) && (above || leadsBranch(person)));
            }
        }
    }

    /** Who prints which form is tried where a case has come far. */
    private void file_of(Person person, Case c, boolean reads) {
        boolean party = c.service().equals("party-membership");
        var file = "/party/files/" + c.id();
        found(person, file, reads);
        found(person, file + "/index.pdf", reads);
        found(person, file + "/forms", party && knows(person, c));
        boolean writes = person.account().equals(c.applicant()) || leadsBranch(person);
        found(person, file + "/forms/application.pdf", party && writes);
        found(person, file + "/forms/nothing.pdf", false);
    }

    /** Who reads which meeting is tried where meetings are held. */
    @Test
    void meetings_and_notices_of_the_party_are_for_those_who_lead_them_and_those_above() {
        for (var person : everybody) {
            boolean above = roles(person).stream()
                    .anyMatch(role ->
                            role.matches("GENERAL_BRANCH unit:.*|(PARTY_COMMITTEE|ORGANISATION_DEPARTMENT) school"));
            boolean leads = roles(person).stream()
                    .anyMatch(role -> role.matches(
                            "(BRANCH_SECRETARY|BRANCH_COMMITTEE|GENERAL_BRANCH) unit:.*|PARTY_COMMITTEE school"));
            found(person, "/party/meetings", above || leads);
            found(person, "/party/meetings/waiting", leads);
            found(person, "/party/publicity", above || leadsBranch(person));
            found(person, "/party/publicity/board", true);
            found(person, "/party/publicity/waiting", leadsBranch(person));
            found(person, "/party/reviews/" + UUID.randomUUID(), false);
            found(person, "/party/publicity/" + UUID.randomUUID(), false);
            found(person, "/party/meetings/" + UUID.randomUUID(), false);
            found(person, "/party/meetings/" + UUID.randomUUID() + "/record.pdf", false);
        }
    }

    private boolean leadsBranch(Person person) {
        return roles(person).stream().anyMatch(role -> role.matches("(BRANCH_SECRETARY|BRANCH_COMMITTEE) unit:.*"));
    }

    @Test
    void originals_are_for_those_who_know_the_case_and_objections_and_seals_for_their_offices() {
        for (var person : everybody) {
            for (var c : cases) {
                found(person, "/requests/" + c.id() + "/originals", knows(person, c) || watches(person));
            }
            found(
                    person,
                    "/behalf/objections",
                    roles(person).stream()
                            .anyMatch(
                                    role -> role.matches("(STUDENT_AFFAIRS|LEADER) school|DEPUTY_SECRETARY unit:.*")));
            found(
                    person,
                    "/door-registrations",
                    roles(person).stream().anyMatch(role -> role.matches("(COUNSELOR|DUTY_COUNSELOR) .*")));
            found(person, "/seals", roles(person).stream().anyMatch(role -> role.startsWith("SEAL_HOLDER unit:")));
            found(
                    person,
                    "/papers",
                    roles(person).stream()
                            .anyMatch(role ->
                                    role.matches("(SEAL_HOLDER|COLLEGE_OFFICE) unit:.*|HOUSING_CENTRE school")));
        }
    }

    @Test
    void models_are_for_administrators_and_say_nothing_of_cases_but_how_many() {
        for (var person : everybody) {
            boolean admin = holds(person, "ADMIN school");
            for (var path : List.of(
                    "/models",
                    "/models/room-change",
                    "/models/room-change/versions/1.bpmn",
                    "/models/room-change/migrations",
                    "/models/room-change/files",
                    "/models/room-change/files.zip",
                    "/models/room-change/files/room-change-route.dmn",
                    "/models/room-change/lint",
                    "/models/room-change/reasons")) {
                found(person, path, admin);
            }
            found(person, "/models/room-change/draft/history", false);
            found(person, "/models/room-change/pause", false);
            found(person, "/models/room-change/migrations/" + UUID.randomUUID() + "/failed", false);
            found(person, "/models/room-change/rehearsals/" + UUID.randomUUID(), false);
        }
        var said = api.get("admin", "/models").json() + ""
                + api.get("admin", "/models/room-change").json();
        cases.forEach(c -> assertThat(said).doesNotContain(c.id()));
    }

    @Test
    void operations_are_for_administrators_and_say_nothing_that_people_wrote() {
        for (var person : everybody) {
            boolean admin = holds(person, "ADMIN school");
            for (var path : List.of(
                    "/ops/troubles",
                    "/ops/jobs?state=WAITING",
                    "/ops/jobs/counts",
                    "/ops/outbox",
                    "/ops/history",
                    "/ops/incidents",
                    "/ops/incidents/causes",
                    "/ops/services/room-change/waiting",
                    "/ops/services/room-change/waiting/cases?element=Task_CounselorReview",
                    "/ops/requests/" + cases.getFirst().id())) {
                found(person, path, admin);
            }
            found(person, "/ops/incidents/" + UUID.randomUUID() + "/technical", false);
        }
        for (var c : cases) {
            var said = api.get("admin", "/ops/requests/" + c.id()).json() + "";
            assertThat(said).contains(c.id());
            c.secret().forEach(field -> assertThat(said).doesNotContain('"' + field + '"'));
            var applicant = people.findByAccount(c.applicant()).orElseThrow();
            assertThat(said).doesNotContain(applicant.name(), applicant.id());
        }
    }

    /** Whose an alias is: what an opened one says is tried where it is opened. */
    @Test
    void openings_of_an_identity_are_for_the_two_hands() {
        for (var person : everybody) {
            found(person, "/unsealings", holds(person, "STUDENT_AFFAIRS_HEAD school", "AUDITOR school"));
            found(person, "/unsealings/" + UUID.randomUUID() + "/identity", false);
        }
    }

    private void found(Person person, String path, boolean found) {
        assertThat(ask(person, path).status())
                .as("%s %s", person.account(), path)
                .isEqualTo(found ? 200 : 404);
    }

    private boolean holds(Person person, String... held) {
        return holds(person, Set.of(held));
    }

    private boolean holds(Person person, Set<String> held) {
        return roles(person).stream().anyMatch(held::contains);
    }
}
