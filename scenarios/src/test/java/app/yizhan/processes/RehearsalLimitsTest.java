package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.refusal.Refusal;
import app.yizhan.rehearsal.RehearsalAct;
import app.yizhan.studio.ModelHasErrors;
import app.yizhan.testing.OnOneDatabase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Drafts and administrators that ask too much of a rehearsal. */
@OnOneDatabase(OnOneDatabase.Kind.H2)
@DisplayName("Limits of rehearsals")
class RehearsalLimitsTest extends RehearsalGround {

    @Test
    void a_draft_that_goes_in_circles_says_so_and_one_with_errors_does_not_begin() throws Exception {
        var files = drafts.draftOrNewest(SERVICE).text(BPMN).orElseThrow();
        change(
                "<bpmn:sequenceFlow id=\"Flow_ExchangeNo\" name=\"否\" sourceRef=\"Gateway_Exchange\" targetRef=\"Task_CounselorReview\" />",
                """
                <bpmn:sequenceFlow id="Flow_ExchangeNo" name="否" sourceRef="Gateway_Exchange" targetRef="Task_DecideRoute" />
                <bpmn:sequenceFlow id="Flow_ExchangeNever" sourceRef="Gateway_Exchange" targetRef="Task_CounselorReview">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${kind == 'SWAP'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>""");
        var nobody = "x".repeat(99);
        assertThatThrownBy(() -> rehearsals.start(SERVICE, nobody, ZH))
                .as("no entry")
                .isInstanceOf(DataAccessException.class);
        assertThat(rehearsals.of(SERVICE, nobody)).isEmpty();
        var first = rehearsals.start(SERVICE, admin, ZH);
        first.end();
        var other = rehearsals.start(SERVICE, scenario.id("admin2"), ZH);
        var rehearsal = ready(rehearsals.start(SERVICE, admin, ZH));
        assertThatThrownBy(() -> rehearsals.start(SERVICE, scenario.id("people01"), ZH))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("REHEARSALS_FULL"));
        var circles = new RehearsalAct.Submit(scenario.id("student11"), move(scenario.freeBed("b02")));
        assertThatThrownBy(() -> rehearsal.act(circles))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("REHEARSAL_CIRCLES"));
        assertThat(rehearsal.sight().cases()).isEmpty();
        ready(other).end();
        rehearsal.end();
        drafts.saveFile(
                SERVICE,
                BPMN,
                files.replace("counselor-of-student", "whoever").getBytes(StandardCharsets.UTF_8),
                false,
                admin,
                ZH);
        assertThatThrownBy(() -> rehearsals.start(SERVICE, admin, ZH)).isInstanceOf(ModelHasErrors.class);
    }
}
