package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;

/**
 * Everybody asks for everything. Who may see what is written here a second time, from the list in words and not from the
 * application: applicant, named party, who holds or held a slot, a viewer's role over the applicant's unit, and of auditors and
 * administrators where it stands without values.
 */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityApiTest {

    private static final Set<String> PRIVATE = Set.of("reason", "explanation", "proof");
    private static final Set<String> VIEWERS_OF_THE_COLLEGE = Set.of("COLLEGE_OFFICE", "DEPUTY_SECRETARY");
    private static final Set<String> VIEWERS_OF_THE_SCHOOL = Set.of("HOUSING_CENTRE", "STUDENT_AFFAIRS");

    /**
     * What the test knows of a case because it played it.
     *
     * @param tasks who may fill it or filled it, by task
     */
    private record Case(String id, String applicant, Set<String> parties, Map<String, String> tasks, List<String> files) {

        Set<String> holders() {
            return Set.copyOf(tasks.values());
        }
    }

    @Autowired
    Api api;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    private final List<Case> cases = new ArrayList<>();
    private final List<Person> everybody = new ArrayList<>();
    private final Map<String, Set<String>> roles = new HashMap<>();

    @BeforeAll
    void play() {
        database.queryForList("SELECT account FROM person ORDER BY number", String.class)
                .forEach(account -> people.findByAccount(account).ifPresent(everybody::add));
        var move = submitted("student13", Api.moveTo(api.freeBed("b02")), Set.of());
        var task = api.task("counselor01", move);
        assertThat(api.decide("counselor01", move, Map.of("action", "APPROVE")).status()).isEqualTo(200);
        cases.add(new Case(
                move, "student13", Set.of(), Map.of(task, "counselor01", api.task("college01", move), "college01"), List.of()));

        var swap = Api.moveTo("");
        swap.remove("targetBed");
        swap.put("kind", "SWAP");
        swap.put("partner", api.id("student15"));
        var exchange = submitted("student14", swap, Set.of("student15"));
        cases.add(new Case(
                exchange, "student14", Set.of("student15"), Map.of(api.task("student15", exchange), "student15"), List.of()));

        var proof = new MockMultipartFile("file", "proof.pdf", null, "%PDF-1.7 a diagnosis".getBytes(StandardCharsets.UTF_8));
        var file = api.call("student18", multipart("/api/v1/attachments").file(proof)).text("id");
        var health = Api.moveTo(api.freeBed("b02"));
        health.put("reason", "HEALTH");
        health.put("proof", List.of(file));
        var ill = submitted("student18", health, Set.of());
        cases.add(new Case(ill, "student18", Set.of(), Map.of(api.task("counselor01", ill), "counselor01"), List.of(file)));
    }

    @AfterAll
    void tidy() {
        cases.forEach(c -> api.withdraw(c.applicant(), c.id()));
    }

    private String submitted(String account, Map<String, Object> data, Set<String> parties) {
        var answer = api.submit(account, data, null);
        assertThat(answer.status()).as("%s %s", answer, parties).isEqualTo(201);
        return answer.text("id");
    }

    @Test
    void everybody_sees_of_each_case_what_the_list_gives_them_and_nothing_else() {
        assertThat(everybody).hasSizeGreaterThan(80);
        for (var person : everybody) {
            for (var c : cases) {
                var detail = ask(person, "/requests/" + c.id());
                var diagram = ask(person, "/requests/" + c.id() + "/diagram");
                if (knows(person, c) || watches(person)) {
                    assertThat(detail.status()).as("%s of %s", person.account(), c).isEqualTo(200);
                    assertThat(diagram.status()).isEqualTo(200);
                    sees_only_their_part(person, c, detail);
                } else {
                    looks_unknown(person, detail, "/requests/");
                    looks_unknown(person, diagram, "/requests/");
                }
            }
        }
    }

    @Test
    void a_task_exists_for_those_who_may_fill_it_or_filled_it() {
        for (var person : everybody) {
            for (var c : cases) {
                for (var task : c.tasks().keySet()) {
                    var answer = ask(person, "/tasks/" + task);
                    if (person.account().equals(c.tasks().get(task))) {
                        assertThat(answer.status()).isEqualTo(200);
                    } else {
                        looks_unknown(person, answer, "/tasks/");
                        var claimed = api.callAs(person, post("/api/v1/tasks/" + task + "/claim"));
                        assertThat(claimed.status()).isEqualTo(404);
                    }
                }
            }
        }
    }

    @Test
    void a_file_is_for_those_who_see_the_field_it_stands_in() {
        for (var person : everybody) {
            for (var c : cases) {
                for (var file : c.files()) {
                    var answer = ask(person, "/attachments/" + file);
                    boolean seen = person.account().equals(c.applicant()) || holds(person, c);
                    if (seen) {
                        assertThat(answer.status()).as("%s", person.account()).isEqualTo(200);
                    } else {
                        looks_unknown(person, answer, "/attachments/");
                    }
                }
            }
        }
    }

    @Test
    void lists_hold_nothing_that_is_anothers() {
        for (var person : everybody) {
            var mine = ids(ask(person, "/requests?box=mine&limit=200"), "id");
            var participated = ids(ask(person, "/requests?box=participated&limit=200"), "id");
            var inbox = ids(ask(person, "/inbox?limit=200"), "requestId");
            for (var c : cases) {
                assertThat(mine.contains(c.id())).isEqualTo(person.account().equals(c.applicant()));
                assertThat(participated.contains(c.id())).as(person.account()).isIn(false, knows(person, c));
                if (!holds(person, c)) {
                    assertThat(inbox).as(person.account()).doesNotContain(c.id());
                }
            }
            assertThat(ask(person, "/requests?cursor=" + cases.getFirst().id()).status())
                    .isIn(knows(person, cases.getFirst()) || watches(person) ? 200 : 400, 400);
        }
    }

    private void sees_only_their_part(Person person, Case c, Api.Answer detail) {
        var fields = new LinkedHashSet<>(detail.at("/data").propertyNames());
        if (!knows(person, c)) {
            assertThat(fields).as("%s only watches", person.account()).isEmpty();
            assertThat(detail.at("/timeline")).isEmpty();
            assertThat(detail.text("title")).as("%s", person.account()).doesNotContain("-").isEqualTo(detail.text("serviceName"));
        } else if (!person.account().equals(c.applicant()) && !holds(person, c) || c.parties().contains(person.account())) {
            // a partner and a role that only looks on: nothing sensitive
            assertThat(fields).as("%s", person.account()).doesNotContainAnyElementsOf(PRIVATE).contains("oldBed", "newBed");
        } else {
            assertThat(fields).as("%s", person.account()).contains("reason", "explanation");
        }
    }

    private void looks_unknown(Person person, Api.Answer answer, String path) {
        var unknown = ask(person, path + UUID.randomUUID());
        assertThat(answer.status()).as("%s %s", person.account(), path).isEqualTo(404);
        assertThat(answer.json()).isEqualTo(unknown.json());
    }

    private boolean knows(Person person, Case c) {
        return person.account().equals(c.applicant())
                || c.parties().contains(person.account())
                || holds(person, c)
                || views(person, c);
    }

    private boolean holds(Person person, Case c) {
        return c.holders().contains(person.account());
    }

    /** All students of these cases are in class c2301 of college xx. */
    private boolean views(Person person, Case c) {
        return roles(person).stream().anyMatch(role -> VIEWERS_OF_THE_SCHOOL.stream().anyMatch(r -> role.equals(r + " school"))
                || VIEWERS_OF_THE_COLLEGE.stream().anyMatch(r -> role.equals(r + " unit:xx") || role.equals(r + " unit:c2301")));
    }

    private boolean watches(Person person) {
        return roles(person).contains("AUDITOR school") || roles(person).contains("ADMIN school");
    }

    private Set<String> roles(Person person) {
        return roles.computeIfAbsent(person.id(), id -> askForRoles(person));
    }

    private Set<String> askForRoles(Person person) {
        var roles = new LinkedHashSet<String>();
        for (var role : ask(person, "/me").at("/roles")) {
            roles.add(role.path("role").asString() + " " + role.path("scope").asString());
        }
        return roles;
    }

    private Api.Answer ask(Person person, String path) {
        return api.callAs(person, get("/api/v1" + path));
    }

    private static List<String> ids(Api.Answer list, String name) {
        return list.at("/items").valueStream().map((JsonNode item) -> item.path(name).asString()).toList();
    }
}
