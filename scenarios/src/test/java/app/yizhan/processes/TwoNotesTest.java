package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Tasks;
import app.yizhan.request.SignedValues;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Words of several signers")
class TwoNotesTest {

    private static final String FIRST = "Talked with both on Monday; they want to part.";
    private static final String SECOND = "Mine would rather stay, and agrees to the exchange.";

    @Autowired
    Scenario scenario;

    @Autowired
    Tasks tasks;

    @Autowired
    SignedValues signed;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void the_second_counselors_mediation_note_stands_beside_the_firsts() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        var other =
                scenario.studentOf("counselor02", scenario.bedOf("student08").gender());
        var data = RoomChangeForms.swap(scenario.id(other));
        data.put("reason", "CONFLICT");
        var request = scenario.submit(RoomChangeForms.SERVICE, "student08", data);
        scenario.as(other).approve(request);
        scenario.as("counselor01").approve(request, Map.of("mediationNote", FIRST));

        var second = scenario.id("counselor02");
        var seen = tasks.get(scenario.as("counselor02").task(request), second).data();
        assertThat(seen).extractingByKey("mediationNote").asString().contains(FIRST);
        assertThat(signed.ownOf(second, request, seen)).doesNotContainKey("mediationNote");
        scenario.as("counselor02").approve(request, Map.of("mediationNote", SECOND));

        var college = scenario.id("college01");
        assertThat(tasks.get(scenario.as("college01").task(request), college).data())
                .extractingByKey("mediationNote")
                .asString()
                .contains(FIRST, SECOND)
                .hasLineCount(2);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM signed_value WHERE request_id = ? AND sealed IS NOT NULL AND val IS NULL",
                        Integer.class,
                        request))
                .as("sensitive words are sealed")
                .isEqualTo(2);
        scenario.withdraw(request, "student08");
    }
}
