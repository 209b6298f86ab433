package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class JourneyApiTest {

    private static final String BED = "b01-203-2";

    @Autowired
    Api api;

    @Test
    void a_student_gets_another_bed_by_calls_alone() {
        assertThat(api.get("student01", "/services").json().findValuesAsString("key"))
                .contains("room-change");
        var form = api.get("student01", "/services/room-change/form");
        var prefill = form.at("/prefill/oldBed").asString();
        assertThat(prefill).startsWith("b01-");
        assertThat(form.at("/schema/components/0/key").asString()).isEqualTo("kind");

        var preview = api.post("student01", "/services/room-change/preview", Map.of("data", Api.moveTo(BED)));
        var predicted = preview.at("/steps").findValuesAsString("key");
        assertThat(predicted)
                .containsExactly(
                        "Task_CounselorReview",
                        "Task_CollegeReview",
                        "Task_HousingReview",
                        "Task_Inspection",
                        "Task_ReportMove",
                        "Task_ConfirmMoveIn");

        var data = Api.moveTo(BED);
        data.put("oldBed", prefill);
        var submitted = api.submit("student01", data, "journey");
        assertThat(submitted.status()).as("%s", submitted).isEqualTo(201);
        var id = submitted.text("id");
        assertThat(submitted.text("number")).matches("[A-Z]+-\\d{4}-\\d{6}");
        assertThat(submitted.text("status")).isEqualTo("RUNNING");
        assertThat(api.stateOf(BED)).isEqualTo("HELD");

        detail_says_where_it_stands(id);
        task_shows_what_the_step_may_see(id);

        approve("counselor01", id);
        approve("college01", id);
        approve("housing01", id);
        submit("dorm01", id, Map.of("assets", "COMPLETE", "keys", "RETURNED", "damage", 0));
        submit("student01", id, Map.of());
        assertThat(api.get("student01", "/requests/" + id).json().path("result").isNull())
                .isTrue();
        submit("dorm01", id, Map.of());

        var ended = api.get("student01", "/requests/" + id);
        assertThat(ended.text("status")).isEqualTo("COMPLETED");
        assertThat(ended.text("result")).isEqualTo("EndEvent_RoomChanged");
        assertThat(ended.at("/open")).isEmpty();
        assertThat(ended.at("/timeline").findValuesAsString("action")).contains("SUBMITTED", "APPROVED", "DONE");
        assertThat(api.stateOf(BED)).isEqualTo("TAKEN");
        assertThat(api.stateOf(prefill)).isEqualTo("FREE");
        assertThat(api.get("student01", "/services/room-change/form")
                        .at("/prefill/oldBed")
                        .asString())
                .isEqualTo(BED);

        var done = items("counselor01", "/inbox?box=done");
        assertThat(done).anySatisfy(entry -> {
            assertThat(entry.path("requestId").asString()).isEqualTo(id);
            assertThat(entry.path("action").asString()).isEqualTo("APPROVE");
            assertThat(entry.path("title").asString()).isNotBlank();
        });
        what_is_done_is_found_by(done.getFirst(), id);
        assertThat(items("student01", "/requests?box=mine&status=COMPLETED")).hasSize(1);
        assertThat(items("counselor01", "/requests?box=participated")).isNotEmpty();
        assertThat(api.get("auditor", "/audit/verify").json().path("ok").asBoolean())
                .isTrue();
        assertThat(api.get("admin", "/demo/outbox?to=" + api.id("student01")).at("/items"))
                .isNotEmpty();
    }

    private void what_is_done_is_found_by(JsonNode entry, String id) {
        var number = entry.path("number").asString();
        for (var filter : List.of(
                "role=COUNSELOR",
                "service=room-change&step=Task_CounselorReview",
                "q=" + number,
                "role=COUNSELOR&service=room-change&q=" + number.substring(3))) {
            assertThat(done(filter)).as(filter).contains(id);
        }
        for (var filter : List.of(
                "role=COUNSELO_", "role=COLLEGE_OFFICE", "service=leave", "step=Task_CollegeReview", "q=%25nobody")) {
            assertThat(done(filter)).as(filter).doesNotContain(id);
        }
        for (var call : List.of("done&overdue=true", "copied&q=x", "copied&role=COUNSELOR", "waiting&step=x")) {
            assertThat(api.get("counselor01", "/inbox?box=" + call).status())
                    .as(call)
                    .isEqualTo(422);
        }
    }

    private List<String> done(String filter) {
        return items("counselor01", "/inbox?box=done&" + filter).stream()
                .map(item -> item.path("requestId").asString())
                .toList();
    }

    private void detail_says_where_it_stands(String id) {
        var detail = api.get("student01", "/requests/" + id);
        assertThat(detail.at("/open/0/step").asString()).isEqualTo("Task_CounselorReview");
        assertThat(detail.at("/open/0/taskId").isNull()).isTrue();
        assertThat(detail.at("/open/0/holders")).hasSize(1);
        assertThat(detail.at("/open/0/due").asString()).endsWith("+08:00");
        assertThat(detail.at("/ahead").findValuesAsString("step")).startsWith("Task_CollegeReview");
        assertThat(detail.at("/data/targetBed").asString()).isEqualTo(BED);
        assertThat(detail.text("submittedAt")).endsWith("+08:00");
        assertThat(api.get("student01", "/requests/" + id + "/diagram")
                        .at("/active/0")
                        .asString())
                .isEqualTo("Task_CounselorReview");
    }

    private void task_shows_what_the_step_may_see(String id) {
        var counts = api.get("counselor01", "/inbox/counts");
        assertThat(counts.json().path("todo").asInt()).isPositive();
        var task = api.get("counselor01", "/tasks/" + api.task("counselor01", id));
        assertThat(task.at("/actions").valueStream().map(JsonNode::asString))
                .containsExactly("APPROVE", "REJECT", "RETURN", "TRANSFER", "DELEGATE", "SIGNERS", "CC");
        assertThat(task.at("/returnTargets/0/step").asString()).isEqualTo("APPLICANT");
        assertThat(task.at("/reasonCodes").findValuesAsString("code")).contains("NO_BED", "OTHER");
        assertThat(task.at("/data/reason").asString()).isEqualTo("STUDY");
        assertThat(task.text("why")).isNotBlank();
    }

    @Test
    void a_returned_request_is_corrected_through_the_applicants_own_task() {
        var id = api.submit("student02", Api.moveTo(api.freeBed("b01")), null).text("id");
        var returned = api.decide(
                "counselor01", id, Map.of("action", "RETURN", "opinion", "which exam?", "target", "APPLICANT"));
        assertThat(returned.text("status")).isEqualTo("RETURNED");
        var mine = api.get("student02", "/requests/" + id).at("/open/0");
        assertThat(mine.path("returned").asBoolean()).isTrue();
        var taskId = mine.path("taskId").asString();
        var task = api.get("student02", "/tasks/" + taskId);
        assertThat(task.at("/actions").valueStream().map(JsonNode::asString)).containsExactly("SUBMIT");
        var data = Api.moveTo(task.at("/data/targetBed").asString());
        data.put("explanation", "For the upgrade exam, with a classmate there.");
        var sent = api.post("student02", "/tasks/" + taskId + "/decision", Map.of("action", "SUBMIT", "data", data));
        assertThat(sent.text("status")).as("%s", sent).isEqualTo("RUNNING");
        var seen = api.get("counselor01", "/requests/" + id);
        assertThat(seen.at("/changed/0").asString()).isEqualTo("explanation");
        api.withdraw("student02", id);
        assertThat(api.get("student02", "/requests/" + id).text("result")).isEqualTo("EndEvent_Withdrawn");
    }

    @Test
    void a_claim_holds_a_task_until_it_is_given_back() {
        var id = api.submit("student03", Api.moveTo(api.freeBed("b01")), null).text("id");
        approve("counselor01", id);
        approve("college01", id);
        var path = "/tasks/" + api.task("housing01", id);
        var claimed = api.post("housing01", path + "/claim", Map.of("requestKey", "claim-1"));
        assertThat(claimed.text("claimedBy")).isEqualTo(api.id("housing01"));
        assertThat(claimed.text("claimedUntil")).endsWith("+08:00");
        assertThat(api.post("housing01", path + "/claim", Map.of("requestKey", "claim-1"))
                        .json())
                .isEqualTo(claimed.json());
        assertThat(items("housing01", "/inbox?service=room-change"))
                .anySatisfy(e -> assertThat(e.path("claimedBy").asString()).isEqualTo(api.id("housing01")));
        assertThat(api.post("housing01", path + "/unclaim", Map.of()).status()).isEqualTo(200);
        assertThat(api.post("housing01", path + "/unclaim", Map.of()).code()).isEqualTo("NOT_CLAIMED");
        api.withdraw("student03", id);
        assertThat(api.post("housing01", path + "/claim", Map.of()).code()).isEqualTo("TASK_GONE");
    }

    private void approve(String account, String id) {
        var answer = api.decide(account, id, Map.of("action", "APPROVE", "opinion", "fine"));
        assertThat(answer.status()).as("%s approves: %s", account, answer).isEqualTo(200);
    }

    private void submit(String account, String id, Map<String, ?> data) {
        var answer = api.decide(account, id, Map.of("action", "SUBMIT", "data", data));
        assertThat(answer.status()).as("%s submits: %s", account, answer).isEqualTo(200);
    }

    private List<JsonNode> items(String account, String path) {
        return api.get(account, path).at("/items").valueStream().toList();
    }
}
