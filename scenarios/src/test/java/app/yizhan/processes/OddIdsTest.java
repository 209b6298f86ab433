package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Tasks;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestFiles;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Withdrawals;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("Ids that nobody issued")
class OddIdsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    RequestQueries queries;

    @Autowired
    Tasks tasks;

    @Autowired
    Approvals approvals;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    RequestFiles files;

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "😀", "' OR 1=1 --", "\u0000", "%", "00000000-0000-7000-8000-000000000000 "})
    void look_like_unknown_ones_on_every_path(String id) {
        var student = scenario.id("student01");
        assertThatThrownBy(() -> queries.detail(id, student)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.diagram(id, student)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.get(id, student)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.claim(id, null, student)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdrawals.withdraw(id, "", null, student)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.read(id, student)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        approvals.decide(new Decide(id, Action.APPROVE, null, null, null, Map.of(), null, student)))
                .isInstanceOf(NotFound.class);
    }
}
