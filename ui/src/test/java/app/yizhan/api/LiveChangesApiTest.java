package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A service is paused and opened again, and reasons come and go, without a version. */
@ApiTest
class LiveChangesApiTest {

    private static final String ROOT = "/api/v1/models/room-change";

    @Autowired
    Api api;

    @AfterEach
    void it_is_open() {
        api.call("admin", delete(ROOT + "/pause"));
    }

    @Test
    void a_paused_service_takes_nothing_and_says_why_in_the_reader_s_language() {
        var running = api.submit("student19", Api.moveTo(api.freeBed("b02")), null);
        assertThat(running.status()).as("%s", running).isEqualTo(201);
        assertThat(pause("admin", null, "宿舍楼检修", "The buildings are being repaired")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("admin", "/models/room-change/pause").at("/reasonEn").asString())
                .isEqualTo("The buildings are being repaired");
        var refused = api.submit("student20", Api.moveTo(api.freeBed("b02")), null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SERVICE_PAUSED");
        api.withdraw("student19", running.text("id"));
        assertThat(api.call("admin", delete(ROOT + "/pause")).status()).isEqualTo(204);
        assertThat(api.call("admin", delete(ROOT + "/pause")).status()).isEqualTo(404);
        var taken = api.submit("student20", Api.moveTo(api.freeBed("b02")), null);
        assertThat(taken.status()).as("%s", taken).isEqualTo(201);
        api.withdraw("student20", taken.text("id"));
    }

    @Test
    void a_pause_that_cannot_be_is_refused_by_field_and_another_replaces_it() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (var until : new LocalDate[] {today, today.minusDays(1), today.plusYears(3)}) {
            var answer = pause("admin", until, "检修", "Repairs");
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
            assertThat(answer.at("/fields/0/name").asString()).isEqualTo("until");
        }
        assertThat(pause("admin", null, " ", "Repairs").at("/fields/0/name").asString())
                .isEqualTo("reason");
        assertThat(pause("admin", null, "检修", "x".repeat(201))
                        .at("/fields/0/name")
                        .asString())
                .isEqualTo("reasonEn");
        assertThat(pause("counselor01", null, "检修", "Repairs").status()).isEqualTo(404);
        assertThat(pause("admin", null, "检修", "Repairs").status()).isEqualTo(200);
        assertThat(pause("admin2", today.plusDays(400), "放假", "Holidays").status())
                .isEqualTo(200);
        assertThat(api.get("admin", "/models/room-change/pause").at("/reason").asString())
                .isEqualTo("放假");
    }

    @Test
    void a_reason_is_added_once_offered_and_retired() {
        var added =
                api.post("admin", "/models/room-change/reasons", Map.of("name", "床位停用", "nameEn", "Bed out of use"));
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        assertThat(added.text("code")).isEqualTo("BED_OUT_OF_USE");
        assertThat(api.post("admin", "/models/room-change/reasons", Map.of("name", "床位停用", "nameEn", "Another"))
                        .at("/fields/0/name")
                        .asString())
                .isEqualTo("name");
        assertThat(api.post("counselor01", "/models/room-change/reasons", Map.of("name", "x", "nameEn", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(codes("room-change")).contains("BED_OUT_OF_USE").endsWith("OTHER");
        assertThat(retire("room-change", "BED_OUT_OF_USE")).isEqualTo(204);
        assertThat(retire("room-change", "BED_OUT_OF_USE")).isEqualTo(404);
        assertThat(codes("room-change")).doesNotContain("BED_OUT_OF_USE");
        var again =
                api.post("admin", "/models/room-change/reasons", Map.of("name", "床位停用", "nameEn", "Bed out of use"));
        assertThat(again.text("code")).as("decisions may have the old one").isEqualTo("BED_OUT_OF_USE_2");
        assertThat(retire("room-change", "BED_OUT_OF_USE_2")).isEqualTo(204);
    }

    @Test
    void a_service_without_reasons_of_its_own_keeps_those_of_everybody_and_never_loses_the_last() {
        assertThat(codes("floor-walk")).hasSizeGreaterThan(2);
        var usual = codes("floor-walk");
        var added = api.post("admin", "/models/floor-walk/reasons", Map.of("name", "表格不对", "nameEn", "Wrong sheet"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(codes("floor-walk")).containsAll(usual).contains("WRONG_SHEET");
        assertThat(retire("floor-walk", "WRONG_SHEET")).isEqualTo(204);
        for (var code : usual.subList(1, usual.size())) {
            assertThat(retire("floor-walk", code)).isEqualTo(204);
        }
        assertThat(retire("floor-walk", usual.getFirst())).isEqualTo(409);
    }

    private List<String> codes(String service) {
        return api.get("admin", "/models/" + service + "/reasons")
                .at("/items")
                .valueStream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }

    private int retire(String service, String code) {
        return api.call("admin", delete("/api/v1/models/" + service + "/reasons/" + code))
                .status();
    }

    private Api.Answer pause(String account, @Nullable LocalDate until, String reason, String reasonEn) {
        Map<String, Object> body = new HashMap<>();
        body.put("until", until == null ? null : until.toString());
        body.put("reason", reason);
        body.put("reasonEn", reasonEn);
        return api.put(account, "/models/room-change/pause", body);
    }
}
