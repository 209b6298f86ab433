package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class LeaveApiTest {

    @Autowired
    Api api;

    @Test
    void a_leave_is_asked_for_granted_and_returned_from_by_calls_alone() {
        var start = OffsetDateTime.parse(api.get("admin", "/demo/clock").text("now"))
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(2);
        var form = form(start, start.plusHours(3));
        var preview = api.post("student09", "/services/leave/preview", Map.of("data", form));
        assertThat(preview.at("/steps").findValuesAsString("key"))
                .startsWith("Task_CounselorReview")
                .endsWith("Task_Return");

        var submitted = api.post("student09", "/requests", Map.of("service", "leave", "data", form));
        assertThat(submitted.status()).as("%s", submitted).isEqualTo(201);
        assertThat(submitted.text("number")).startsWith("LEAVE-");
        var id = submitted.text("id");
        var again = api.post("student09", "/requests", Map.of("service", "leave", "data", form));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("LEAVE_OVERLAPS");

        var task = api.get("counselor01", "/tasks/" + api.task("counselor01", id));
        assertThat(task.at("/reasonCodes").findValuesAsString("code")).contains("EXAM_CLASH", "PROOF_MISSING");
        assertThat(task.at("/data/days").asInt()).isBetween(1, 2);
        for (var step = stepOf(id); !step.equals("Task_Return"); step = stepOf(id)) {
            var approver = step.equals("Task_CounselorReview") ? "counselor01" : "college01";
            assertThat(api.decide(approver, id, Map.of("action", "APPROVE")).status())
                    .isEqualTo(200);
        }
        var away = api.get("student09", "/requests/" + id);
        assertThat(away.at("/open/0/due").asString()).isNotBlank();
        assertThat(away.at("/timeline").findValuesAsString("action")).contains("DOCUMENT_ISSUED");

        assertThat(api.decide("student09", id, Map.of("action", "SUBMIT")).status())
                .isEqualTo(200);
        var ended = api.get("student09", "/requests/" + id);
        assertThat(ended.text("result")).isEqualTo("EndEvent_NotTaken");
        assertThat(ended.at("/timeline").findValuesAsString("action")).contains("DOCUMENT_REVOKED");
    }

    private String stepOf(String id) {
        return api.get("student09", "/requests/" + id).at("/open/0/step").asString();
    }

    private static Map<String, Object> form(OffsetDateTime start, OffsetDateTime end) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "PERSONAL");
        data.put("start", start.toString());
        data.put("end", end.toString());
        data.put("leaveCity", false);
        data.put("phone", "13800000000");
        data.put("parentInformed", true);
        data.put("reason", "To the town hall for a passport.");
        return data;
    }
}
