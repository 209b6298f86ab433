package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;

/**
 * Cases of every service that everybody asks for. Who may see what is written here a second time, from the list in words and not
 * from the application: applicant, named party, who holds or held a slot, a viewer's role over the applicant's unit, and of
 * auditors and administrators where it stands without values.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Everybody {

    private static final Map<String, Set<String>> VIEWERS_OF_THE_COLLEGE = Map.of(
            "room-change", Set.of("COLLEGE_OFFICE", "DEPUTY_SECRETARY"),
            "leave", Set.of("CLASS_TEACHER", "COUNSELOR", "COLLEGE_OFFICE", "DEPUTY_SECRETARY"),
            "certificate", Set.of("COLLEGE_OFFICE", "DEPUTY_SECRETARY"),
            "late-return", Set.of("COLLEGE_OFFICE", "DEPUTY_SECRETARY"));
    private static final Map<String, Set<String>> VIEWERS_OF_THE_SCHOOL = Map.of(
            "room-change", Set.of("HOUSING_CENTRE", "STUDENT_AFFAIRS"),
            "leave", Set.of("STUDENT_AFFAIRS"),
            "certificate", Set.of("STUDENT_AFFAIRS"),
            "late-return", Set.of("STUDENT_AFFAIRS"));

    private static final Set<String> COUNSELOR = Set.of("counselor01");

    /**
     * What the test knows of a case because it played it.
     *
     * @param tasks who may fill it or filled it, by task
     * @param open fields that everybody sees who knows the case
     * @param secret fields that were given, for the applicant and those who hold or held a slot
     */
    record Case(
            String id,
            String service,
            String applicant,
            Set<String> parties,
            Map<String, Set<String>> tasks,
            List<String> files,
            Set<String> open,
            Set<String> secret) {

        Set<String> holders() {
            return tasks.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        }
    }

    @Autowired
    Api api;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    final List<Case> cases = new ArrayList<>();
    final List<Person> everybody = new ArrayList<>();
    private final Map<String, Set<String>> roles = new HashMap<>();

    @BeforeAll
    void play() {
        database.queryForList("SELECT account FROM person ORDER BY number", String.class)
                .forEach(account -> people.findByAccount(account).ifPresent(everybody::add));
        move();
        exchange();
        ill();
        leave();
        certificate();
        late();
    }

    private void move() {
        var move = submitted("room-change", "student13", Api.moveTo(api.freeBed("b02")));
        var task = api.task("counselor01", move);
        assertThat(api.decide("counselor01", move, Map.of("action", "APPROVE")).status())
                .isEqualTo(200);
        room(
                move,
                "student13",
                Set.of(),
                Map.of(task, COUNSELOR, api.task("college01", move), Set.of("college01")),
                List.of());
    }

    private void exchange() {
        var swap = Api.moveTo("");
        swap.remove("targetBed");
        swap.put("kind", "SWAP");
        swap.put("partner", api.id("student15"));
        var id = submitted("room-change", "student14", swap);
        room(id, "student14", Set.of("student15"), Map.of(api.task("student15", id), Set.of("student15")), List.of());
    }

    private void ill() {
        var proof = new MockMultipartFile(
                "file", "proof.pdf", null, "%PDF-1.7 a diagnosis".getBytes(StandardCharsets.UTF_8));
        var file = api.call("student18", multipart("/api/v1/attachments").file(proof))
                .text("id");
        var health = Api.moveTo(api.freeBed("b02"));
        health.put("reason", "HEALTH");
        health.put("proof", List.of(file));
        var id = submitted("room-change", "student18", health);
        room(id, "student18", Set.of(), Map.of(api.task("counselor01", id), COUNSELOR), List.of(file));
    }

    private void room(
            String id, String applicant, Set<String> parties, Map<String, Set<String>> tasks, List<String> files) {
        cases.add(new Case(
                id,
                "room-change",
                applicant,
                parties,
                tasks,
                files,
                Set.of("oldBed", "newBed"),
                files.isEmpty() ? Set.of("reason", "explanation") : Set.of("reason", "explanation", "proof")));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.parse(api.get("admin", "/demo/clock").text("now")).truncatedTo(ChronoUnit.HOURS);
    }

    /** Granted, so that a slip was given out; the student holds the return from it. */
    private void leave() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("type", "PERSONAL");
        form.put("start", now().plusHours(2).toString());
        form.put("end", now().plusHours(5).toString());
        form.put("leaveCity", false);
        form.put("phone", "13800000000");
        form.put("parentInformed", true);
        form.put("reason", "To the town hall for a passport.");
        var id = submitted("leave", "student16", form);
        var tasks = new HashMap<String, Set<String>>();
        for (var step = stepOf(id); !step.equals("Task_Return"); step = stepOf(id)) {
            var approver = step.equals("Task_CounselorReview") ? "counselor01" : "college01";
            tasks.put(api.task(approver, id), Set.of(approver));
            assertThat(api.decide(approver, id, Map.of("action", "APPROVE")).status())
                    .isEqualTo(200);
        }
        tasks.put(api.task("student16", id), Set.of("student16", "counselor01"));
        cases.add(new Case(
                id, "leave", "student16", Set.of(), tasks, List.of(), Set.of("start", "end"), Set.of("reason")));
    }

    private String stepOf(String id) {
        return api.get("student16", "/requests/" + id).at("/open/0/step").asString();
    }

    private void certificate() {
        Map<String, Object> form = Map.of("type", "ENROLMENT", "use", "a visa", "copies", 1, "language", "EN");
        var id = submitted("certificate", "student17", form);
        cases.add(new Case(
                id, "certificate", "student17", Set.of(), Map.of(), List.of(), Set.of("type", "use"), Set.of()));
    }

    private void late() {
        var evening = now().toLocalDate().plusDays(1);
        Map<String, Object> form = Map.of(
                "kind", "LATE",
                "date", evening.toString(),
                "expectedReturn", evening.plusDays(1).atTime(0, 30).toString(),
                "place", "the cinema in the old town",
                "reason", "a film with my class",
                "contact", "13800000000");
        var id = submitted("late-return", "student12", form);
        cases.add(new Case(
                id,
                "late-return",
                "student12",
                Set.of(),
                Map.of(api.task("counselor01", id), COUNSELOR),
                List.of(),
                Set.of("kind", "date"),
                Set.of("reason", "place", "contact")));
    }

    /** A leave that was granted ends when the student is back from it. */
    @AfterAll
    void tidy() {
        cases.stream()
                .filter(c -> c.service().equals("leave"))
                .forEach(c -> api.decide(c.applicant(), c.id(), Map.of("action", "SUBMIT")));
        cases.stream()
                .filter(c -> api.get(c.applicant(), "/requests/" + c.id())
                        .json()
                        .path("mayWithdraw")
                        .asBoolean())
                .forEach(c -> api.withdraw(c.applicant(), c.id()));
    }

    private String submitted(String service, String account, Map<String, Object> data) {
        var answer = api.post(account, "/requests", Map.of("service", service, "data", data));
        assertThat(answer.status()).as("%s %s", service, answer).isEqualTo(201);
        return answer.text("id");
    }

    void looks_unknown(Person person, Api.Answer answer, String path) {
        var unknown = ask(person, path + UUID.randomUUID());
        assertThat(answer.status()).as("%s %s", person.account(), path).isEqualTo(404);
        assertThat(answer.json()).isEqualTo(unknown.json());
    }

    boolean knows(Person person, Case c) {
        return person.account().equals(c.applicant())
                || c.parties().contains(person.account())
                || holds(person, c)
                || views(person, c);
    }

    boolean holds(Person person, Case c) {
        return c.holders().contains(person.account());
    }

    /** All students of these cases are in class c2301 of college xx. */
    boolean views(Person person, Case c) {
        return roles(person).stream()
                .anyMatch(role ->
                        VIEWERS_OF_THE_SCHOOL.get(c.service()).stream().anyMatch(r -> role.equals(r + " school"))
                                || VIEWERS_OF_THE_COLLEGE.get(c.service()).stream()
                                        .anyMatch(r -> role.equals(r + " unit:xx") || role.equals(r + " unit:c2301")));
    }

    boolean watches(Person person) {
        return roles(person).contains("AUDITOR school") || roles(person).contains("ADMIN school");
    }

    Set<String> roles(Person person) {
        return roles.computeIfAbsent(person.id(), id -> askForRoles(person));
    }

    private Set<String> askForRoles(Person person) {
        var roles = new LinkedHashSet<String>();
        for (var role : ask(person, "/me").at("/roles")) {
            roles.add(role.path("role").asString() + " " + role.path("scope").asString());
        }
        return roles;
    }

    Api.Answer ask(Person person, String path) {
        return api.callAs(person, get("/api/v1" + path));
    }

    static List<String> ids(Api.Answer list, String name) {
        return list.at("/items")
                .valueStream()
                .map((JsonNode item) -> item.path(name).asString())
                .toList();
    }
}
