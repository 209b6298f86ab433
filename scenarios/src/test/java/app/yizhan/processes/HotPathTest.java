package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Tasks;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import app.yizhan.testing.StatementCount;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How many statements the everyday actions send, the engine's included. A number that grows is a decision: it is raised here
 * with the reason in the commit.
 */
@EngineTest
@DisplayName("Statements of the everyday actions")
class HotPathTest {

    private static final int WARM = 2;
    private static final StatementCount OF_ENGINE = new StatementCount();

    @Autowired
    Scenario scenario;

    @Autowired
    Inbox inbox;

    @Autowired
    Tasks tasks;

    @Autowired
    Approvals approvals;

    @Autowired
    StatementCount own;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void listenToTheEngine() throws Exception {
        var configuration = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getSqlSessionFactory()
                .getConfiguration();
        if (!configuration.getInterceptors().contains(OF_ENGINE)) {
            configuration.addInterceptor(OF_ENGINE);
        }
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        for (int i = 0; i < WARM; i++) {
            var request = submit();
            tasks.get(scenario.as("counselor01").task(request), scenario.id("counselor01"));
            scenario.as("counselor01").approve(request);
            scenario.withdraw(request, "student19");
        }
    }

    @Test
    void an_inbox_costs_one_while_who_one_is_is_in_memory() throws Exception {
        var counselor = scenario.id("counselor01");
        var filter = new InboxFilter(null, "room-change", null, null, true, null);
        assertThat(sentBy(() -> inbox.todo(counselor, InboxFilter.NONE, null, 50)))
                .hasSize(1);
        assertThat(sentBy(() -> inbox.todo(counselor, filter, null, 50))).hasSize(1);
        assertThat(sentBy(() -> inbox.counts(counselor))).hasSize(2);
        assertThat(sentBy(() -> inbox.shares(counselor)))
                .as("when the filter is opened")
                .hasSize(1);
    }

    @Test
    void a_task_is_read_with_few() throws Exception {
        var request = submit();
        var counselor = scenario.id("counselor01");
        var slot = scenario.as("counselor01").task(request);
        var sent = sentBy(() -> tasks.get(slot, counselor));
        scenario.withdraw(request, "student19");
        assertThat(sent).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void submitting_and_deciding_do_not_grow() throws Exception {
        var data = moveTo(scenario.freeBed("b02"));
        var request = new String[1];
        var submitted = sentBy(() -> request[0] = scenario.submit("room-change", "student19", data));
        var slot = scenario.as("counselor01").task(request[0]);
        var decide =
                new Decide(slot, Action.APPROVE, null, null, null, Map.of(), "hot-" + slot, scenario.id("counselor01"));
        var decided = sentBy(() -> approvals.decide(decide));
        scenario.withdraw(request[0], "student19");
        assertThat(submitted).as("submitting").hasSizeLessThanOrEqualTo(42);
        assertThat(decided).as("deciding").hasSizeLessThanOrEqualTo(45);
    }

    /** Ours and the engine's. */
    private List<String> sentBy(Callable<?> action) throws Exception {
        List<String> all = new ArrayList<>();
        all.addAll(OF_ENGINE.sentBy(() -> all.addAll(own.sentBy(action))));
        // read again every five seconds, by whoever comes then
        all.removeIf(statement -> statement.endsWith("ServicePauseMapper.all"));
        return all;
    }

    private String submit() {
        return scenario.submit("room-change", "student19", moveTo(scenario.freeBed("b02")));
    }

    private static Map<String, Object> moveTo(String bed) {
        Map<String, Object> data = new HashMap<>();
        data.put("kind", "MOVE");
        data.put("reason", "STUDY");
        data.put("explanation", "I prepare for an exam with a classmate.");
        data.put("targetBed", bed);
        data.put("desiredDate", "2026-12-03");
        return data;
    }
}
