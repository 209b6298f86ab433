package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator ends a case that nobody else can. */
@ApiTest
class CancelApiTest {

    @Autowired
    Api api;

    @Test
    void only_an_administrator_cancels_with_a_reason_and_once() {
        var id = api.submit("student09", Api.moveTo(api.freeBed("b01")), null).text("id");
        assertThat(cancel("housing01", id, Map.of("reason", "wrong year")).status())
                .isEqualTo(404);
        assertThat(cancel("student09", id, Map.of("reason", "mine")).status()).isEqualTo(404);
        assertThat(cancel("admin", UUID.randomUUID().toString(), Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(cancel("admin", id, Map.of()).at("/fields/0/name").asString())
                .isEqualTo("reason");
        var keyed = Map.of("reason", "The building is closed for repairs", "requestKey", "cancel-1");
        var cancelled = cancel("admin", id, keyed);
        assertThat(cancelled.status()).as("%s", cancelled).isEqualTo(200);
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(cancel("admin", id, keyed).status())
                .as("the same call again")
                .isEqualTo(200);
        assertThat(cancel("admin", id, Map.of("reason", "again")).code()).isEqualTo("REQUEST_ENDED");
        var seen = api.get("student09", "/requests/" + id);
        assertThat(seen.toString()).contains("EndEvent_Cancelled").contains("closed for repairs");
        assertThat(api.get("auditor", "/audit/verify").at("/ok").asBoolean()).isTrue();
    }

    private Api.Answer cancel(String account, String id, Map<String, String> body) {
        return api.post(account, "/ops/requests/" + id + "/cancel", body);
    }
}
