package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a program can do with a task beside deciding it. */
@ApiTest
class VerbsApiTest {

    private static final String STUDENT = "student17";
    private static final String COUNSELOR = "counselor01";

    @Autowired
    Api api;

    private String request;
    private String task;

    @BeforeEach
    void a_request_waits_for_the_counselor() {
        var submitted = api.submit(STUDENT, Api.moveTo(api.freeBed("b02")), null);
        assertThat(submitted.status()).as("%s", submitted).isEqualTo(201);
        request = submitted.text("id");
        task = api.task(COUNSELOR, request);
    }

    @AfterEach
    void nothing_stays_behind() {
        api.withdraw(STUDENT, request);
    }

    @Test
    void the_task_says_what_can_be_done() {
        var actions = api.get(COUNSELOR, "/tasks/" + task).at("/actions");
        assertThat(actions.toString()).contains("TRANSFER", "DELEGATE", "SIGNERS", "CC", "RETURN");
    }

    @Test
    void an_inbox_is_narrowed_to_a_class_or_to_the_college_that_it_lies_in() {
        for (var unit : List.of("c2301", "xx")) {
            assertThat(api.get(COUNSELOR, "/inbox?unit=" + unit).at("/items").toString())
                    .as(unit)
                    .contains(task);
        }
        assertThat(api.get(COUNSELOR, "/inbox?unit=nowhere").at("/items")).isEmpty();
    }

    @Test
    void what_was_delegated_waits_in_a_box_of_its_own() {
        assertThat(api.get(COUNSELOR, "/tasks/" + task).at("/undoable").toString())
                .contains("APPROVE", "RETURN")
                .doesNotContain("REJECT");
        int before = api.get(COUNSELOR, "/inbox/counts").at("/waiting").asInt();
        done(COUNSELOR, "/delegate", Map.of("to", List.of(api.id("counselor02")), "opinion", "what do you think"));
        assertThat(api.get(COUNSELOR, "/inbox/counts").at("/waiting").asInt()).isEqualTo(before + 1);
        var items = api.get(COUNSELOR, "/inbox?box=waiting").at("/items");
        assertThat(items.toString())
                .contains(task, api.get("counselor02", "/me").text("name"));
        assertThat(api.get("counselor02", "/inbox?box=waiting").at("/items").toString())
                .doesNotContain(task);
        assertThat(api.get(COUNSELOR, "/inbox?box=waiting&cursor=x").status()).isEqualTo(400);
    }

    @Test
    void a_transferred_task_keeps_its_id_and_changes_its_owner() {
        done(COUNSELOR, "/transfer", Map.of("to", List.of(api.id("counselor02")), "opinion", "on leave"));
        assertThat(api.task("counselor02", request)).isEqualTo(task);
        assertThat(api.get(COUNSELOR, "/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void a_delegate_answers_and_the_task_comes_back() {
        done(COUNSELOR, "/delegate", Map.of("to", List.of(api.id("counselor02"))));
        var question = api.task("counselor02", request);
        assertThat(api.get("counselor02", "/tasks/" + question).text("purpose")).isEqualTo("CONSULT");
        var answered = api.post(
                "counselor02", "/tasks/" + question + "/decision", Map.of("action", "SUBMIT", "opinion", "I agree"));
        assertThat(answered.status()).as("%s", answered).isEqualTo(200);
        assertThat(api.task(COUNSELOR, request)).isEqualTo(task);
    }

    @Test
    void a_signer_is_added_before_me_and_taken_away_again() {
        var other = api.id("counselor02");
        done(COUNSELOR, "/signers", Map.of("add", List.of(other), "place", "BEFORE"));
        assertThat(api.task("counselor02", request)).isNotEqualTo(task);
        done(COUNSELOR, "/signers", Map.of("remove", List.of(other)));
        assertThat(api.task(COUNSELOR, request)).isEqualTo(task);
    }

    @Test
    void a_copy_is_in_the_box_of_copies() {
        done(COUNSELOR, "/cc", Map.of("to", List.of(api.id("league01")), "requestKey", "cc-" + task.substring(0, 8)));
        assertThat(api.get("league01", "/inbox?box=copied").json().toString()).contains(request);
        assertThat(api.get("league01", "/requests?box=copied").json().toString())
                .contains(request);
        assertThat(api.get("league01", "/inbox/counts").at("/copied").asInt()).isPositive();
        assertThat(api.get("league01", "/requests/" + request).status()).isEqualTo(200);
    }

    @Test
    void an_approval_is_undone_while_nobody_acted() {
        var decided = api.post(COUNSELOR, "/tasks/" + task + "/decision", Map.of("action", "APPROVE"));
        assertThat(decided.at("/undoUntil").isNull()).as("%s", decided).isFalse();
        var undone = api.post(COUNSELOR, "/tasks/" + task + "/undo", Map.of());
        // its step had been settled, so it waits under another id
        assertThat(api.task(COUNSELOR, request))
                .isEqualTo(undone.text("taskId"))
                .isNotEqualTo(task);
        assertThat(api.post(COUNSELOR, "/tasks/" + task + "/undo", Map.of()).code())
                .isEqualTo("UNDO_NOT_POSSIBLE");
        assertThat(api.get(COUNSELOR, "/inbox?box=done").at("/items/0/undoneAt").isString())
                .isTrue();
    }

    @Test
    void a_batch_answers_row_by_row() {
        var unknown = "01900000-0000-7000-8000-000000000000";
        var answer = api.post(
                COUNSELOR,
                "/tasks/batch-decision",
                Map.of("taskIds", List.of(task, unknown), "action", "APPROVE", "opinion", "fine"));
        assertThat(answer.at("/results/0/ok").asBoolean()).as("%s", answer).isTrue();
        assertThat(answer.at("/results/1/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(answer.at("/results/1/detail").asString()).isNotBlank();
    }

    @Test
    void a_nudge_is_told_and_not_repeated() {
        var path = "/requests/" + request + "/nudge";
        assertThat(api.post(STUDENT, path, Map.of()).at("/told").asInt()).isPositive();
        assertThat(api.post(STUDENT, path, Map.of()).code()).isEqualTo("NUDGED_ALREADY");
        assertThat(api.post(COUNSELOR, path, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void colleagues_who_do_not_exist_are_refused_beside_their_field() {
        for (var verb : List.of("/transfer", "/delegate", "/cc")) {
            var answer = api.post(COUNSELOR, "/tasks/" + task + verb, Map.of("to", List.of(api.id("student03"))));
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
            assertThat(answer.at("/fields/0/name").asString()).isEqualTo("to");
        }
        assertThat(api.post(COUNSELOR, "/tasks/" + task + "/signers", Map.of("add", List.of("x")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void lists_of_nothing_are_none() {
        var nothing = Arrays.asList((String) null);
        for (var verb : List.of("/transfer", "/delegate", "/cc")) {
            assertThat(api.post(COUNSELOR, "/tasks/" + task + verb, Map.of("to", nothing))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(api.post(COUNSELOR, "/tasks/" + task + "/signers", Map.of("add", nothing, "place", "AFTER"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(COUNSELOR, "/tasks/" + task + "/signers", Map.of("remove", nothing))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(COUNSELOR, "/tasks/batch-decision", Map.of("taskIds", nothing, "action", "APPROVE"))
                        .status())
                .isEqualTo(400);
        var files = Map.of("action", "APPROVE", "files", nothing);
        assertThat(api.post(COUNSELOR, "/tasks/" + task + "/decision", files).status())
                .isEqualTo(400);
        var mistyped = Map.of("from", api.id(COUNSELOR), "services", List.of("no-such"), "dryRun", true);
        assertThat(api.post("admin", "/ops/tasks/reassign", mistyped).status()).isEqualTo(422);
    }

    @Test
    void a_key_of_a_batch_stands_for_all_of_it() {
        var body = new HashMap<String, Object>(Map.of(
                "taskIds", List.of(task), "action", "RETURN", "opinion", "once more", "requestKey", "batch-key"));
        var path = "/tasks/batch-decision";
        var first = api.post(COUNSELOR, path, body);
        assertThat(first.at("/results/0/ok").asBoolean()).as("%s", first).isTrue();
        assertThat(api.post(COUNSELOR, path, body).json()).isEqualTo(first.json());
        body.put("taskIds", List.of("01900000-0000-7000-8000-000000000000"));
        assertThat(api.post(COUNSELOR, path, body).code()).isEqualTo("KEY_REUSED");
    }

    @Test
    void phrases_are_ones_own() {
        var added = api.post(COUNSELOR, "/phrases", Map.of("words", "情况属实"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(api.get(COUNSELOR, "/phrases").json().toString()).contains("情况属实");
        assertThat(api.get("counselor02", "/phrases").json().toString()).doesNotContain("情况属实");
    }

    private void done(String account, String verb, Map<String, ?> body) {
        var answer = api.post(account, "/tasks/" + task + verb, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }
}
