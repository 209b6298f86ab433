package app.yizhan.ui.operation;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.CaseMoves;
import app.yizhan.approval.Decide;
import app.yizhan.audit.Audit;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.Requests;
import app.yizhan.request.RequestsById;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of operations")
class OperationsPagesTest extends Pages {

    private static final String SERVICE = "room-change";

    @Autowired
    private Requests requests;

    @Autowired
    private RequestsById byId;

    @Autowired
    private Approvals approvals;

    @Autowired
    private CaseMoves moves;

    @Autowired
    private Audit audit;

    @Autowired
    private Inbox inbox;

    @Autowired
    private ManagementService management;

    @Test
    void a_case_that_stands_is_found_tried_again_with_a_note_taken_back_and_ended() {
        var id = requests.submit(SERVICE, move(freeBed("b02")), null, id("student12"))
                .id();
        var number = byId.get(id).number();
        approve(id);
        var job = management
                .createJobQuery()
                .processInstanceId(String.valueOf(byId.get(id).instanceId()))
                .timers()
                .listPage(0, 1)
                .getFirst();
        management.setJobRetries(job.getId(), 0); // as after its last try
        var me = as("admin");
        UI.getCurrent().navigate("operations");
        assertThat(words()).contains("停住 1 件", "查看并重试", "调换寝室");
        var told = $(Note.class).all();
        pulse();
        assertThat($(Note.class).all())
                .as("an alert is not read out each minute")
                .containsExactlyElementsOf(told);
        UI.getCurrent().navigate("operations/incidents");
        assertThat(words()).contains("调换寝室", number, "程序在这一步出错");
        press("全部重试（1 件）");
        $(TextArea.class).withId("retry-note").single().setValue("时钟已校准");
        press("重试");
        assertThat(words()).contains("没有停住的件");
        UI.getCurrent().navigate("operations/services/" + SERVICE);
        assertThat(words()).contains("学院审核", "已等（中位数）");
        UI.getCurrent().navigate("operations");
        $(TextBox.class).withId("find-number").single().setValue(number);
        press("打开");
        assertThat(words()).contains("申请 " + number, "学院审核", "等人办理");
        press("移回之前的步骤");
        press("移回“辅导员审核”");
        assertThat(inbox.todo(id("counselor01"), InboxFilter.NONE, null, 200).items())
                .as("without a reason")
                .noneMatch(entry -> entry.requestId().equals(id));
        $(TextArea.class).withId("move-reason").single().setValue("学院今天没有人在");
        press("移回“辅导员审核”");
        assertThat(words()).contains("没有能移回的步骤");
        assertThat(inbox.todo(id("counselor01"), InboxFilter.NONE, null, 200).items())
                .anyMatch(entry -> entry.requestId().equals(id));
        approve(id);
        UI.getCurrent().navigate("operations/cases/" + number);
        press("移回之前的步骤");
        $(TextArea.class).withId("move-reason").single().setValue("学院今天没有人在");
        moves.move(id, moves.places(id, me).getFirst().id(), "Task_CounselorReview", "同上", null, me);
        press("移回“辅导员审核”");
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("已经不在那一步了");
        assertThat(words()).as("where it stands now").contains("没有能移回的步骤");
        assertThat($(TextArea.class).withId("move-reason").all()).isEmpty();
        $(TextArea.class).withId("cancel-reason").single().setValue("学生已经转学");
        press("结束申请");
        assertThat(words()).contains("这件申请已经办结");
        assertThat(byId.get(id).status()).isEqualTo(RequestStatus.CANCELLED);
        audit.record(Audit.SYSTEM, me, "tasks.reassigned", id("college01"), Map.of("count", 2, "to", "rule"), Map.of());
        UI.getCurrent().navigate("operations/history");
        assertThat(words()).contains("2 项待办").doesNotContain("rule");
        assertThat(words()).contains("停住的件重试", "管理员移回之前的步骤重新办理", "管理员取消", number);
        UI.getCurrent().navigate("operations/jobs");
        assertThat(words()).contains("等时间");
    }

    private void pulse() {
        var element = getCurrentView().getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "yz-pulse", JacksonUtils.createObjectNode()));
    }

    private void approve(String request) {
        var counselor = id("counselor01");
        var task = inbox.todo(counselor, InboxFilter.NONE, null, 200).items().stream()
                .filter(entry -> entry.requestId().equals(request))
                .findFirst()
                .orElseThrow();
        approvals.decide(new Decide(task.slotId(), Action.APPROVE, null, null, null, Map.of(), null, counselor));
    }
}
