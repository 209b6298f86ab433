package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Person;
import app.yizhan.token.NewToken;
import app.yizhan.token.ServiceTokens;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody asks for everything that a case has, by its id and in their lists. */
@Tag("trust")
@ApiTest
class VisibilityApiTest extends Everybody {

    @Autowired
    ServiceTokens tokens;

    @Autowired
    SchoolClock clock;

    @Test
    void everybody_sees_of_each_case_what_the_list_gives_them_and_nothing_else() {
        assertThat(everybody).hasSizeGreaterThan(80);
        for (var person : everybody) {
            for (var c : cases) {
                var detail = ask(person, "/requests/" + c.id());
                var diagram = ask(person, "/requests/" + c.id() + "/diagram");
                if (knows(person, c) || watches(person)) {
                    assertThat(detail.status())
                            .as("%s of %s", person.account(), c)
                            .isEqualTo(200);
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
                    if (c.tasks().get(task).contains(person.account())) {
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
    void tokens_of_programs_exist_for_system_administrators() {
        var token =
                tokens.issue(new NewToken("for one test", List.of("feeds.directory"), clock.today()), api.id("admin"));
        try {
            for (var person : everybody) {
                var list = ask(person, "/ops/tokens");
                var body = post("/api/v1/ops/tokens").contentType("application/json");
                if (roles(person).contains("ADMIN school")) {
                    assertThat(ids(list, "id")).contains(token.id());
                } else {
                    assertThat(list.json()).isEqualTo(ask(person, "/nothing").json());
                    assertThat(api.callAs(person, body.content("{}")).status()).isEqualTo(404);
                    assertThat(api.callAs(person, delete("/api/v1/ops/tokens/" + token.id()))
                                    .status())
                            .isEqualTo(404);
                }
            }
        } finally {
            tokens.revoke(token.id(), api.id("admin"));
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
            assertThat(detail.text("title"))
                    .as("%s", person.account())
                    .doesNotContain("-")
                    .isEqualTo(detail.text("serviceName"));
        } else if (!person.account().equals(c.applicant()) && !holds(person, c)
                || c.parties().contains(person.account())) {
            // a partner and a role that only looks on: nothing sensitive
            assertThat(fields)
                    .as("%s", person.account())
                    .noneMatch(c.secret()::contains)
                    .containsAll(c.open());
        } else {
            assertThat(fields).as("%s", person.account()).containsAll(c.open());
            assertThat(c.secret()).as("%s", person.account()).allMatch(fields::contains);
        }
    }
}
