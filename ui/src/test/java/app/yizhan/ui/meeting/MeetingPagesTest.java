package app.yizhan.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.meeting.MeetingReader;
import app.yizhan.request.Requests;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.form.FormFields;
import app.yizhan.ui.part.Check;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of meetings of the Party")
class MeetingPagesTest extends Pages {

    private static final String LONG = "学习认真，态度端正，愿意为同学和集体服务，经常参加组织活动，表现稳定。";

    @Autowired
    private Requests requests;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MeetingReader reader;

    @Test
    void a_meeting_is_called_attended_counted_and_confirmed_by_two_and_the_case_goes_on() {
        var request = talked("student10");
        as("branch01");
        UI.getCurrent().navigate("party/meetings");
        assertThat(words()).contains("人在等支部委员会会议", "安排会议");
        UI.getCurrent().navigate("party/meetings/plan");
        assertThat(words()).contains("应到 2 人");
        press("安排并通知");
        assertThat(words()).contains("必填");
        $(TextBox.class).withId("meeting-at").single().setValue(clock.today() + "T00:00");
        $(TextBox.class).withId("meeting-place").single().setValue("党群服务中心 201");
        $(Select.class).withId("meeting-chair").single().setValue(id("branch01"));
        $(Select.class).withId("meeting-recorder").single().setValue(id("commissar01"));
        keepOnly(request);
        press("安排并通知");
        assertThat(words()).contains("党群服务中心 201", "待登记", "还差 2 人，不能表决", "还没有计票");
        var meeting = reader.agendaOf(request, id("branch01")).orElseThrow().id();
        $(Check.class).all().forEach(box -> box.setValue(true));
        assertThat(words()).contains("人数够了");
        press("填票数");
        count("2", "1");
        press("保存票数");
        assertThat(words()).contains("四项加起来是 3 票，应等于收到的 2 票");
        count("2", "0");
        press("保存票数");
        assertThat(words()).contains("必填");
        choose("LEAGUE");
        press("保存票数");
        assertThat(words()).contains("赞成 2，不赞成 0", "通过", "团组织推优");
        press("确认记录");
        assertThat(words()).contains("还没有确认");
        as("commissar01");
        UI.getCurrent().navigate("party/meetings/" + meeting);
        press("确认记录");
        assertThat(words()).contains("记录已确认", "已登记到申请", "结果都处理完了");
        as("student10");
        UI.getCurrent().navigate("requests/" + request);
        assertThat(words()).contains("按", "支部委员会会议的表决结果登记");
    }

    @Test
    void a_task_says_on_which_agenda_it_stands_and_nobody_else_finds_meetings() {
        var request = talked("student11");
        as("branch01");
        UI.getCurrent().navigate("party/meetings/plan");
        $(TextBox.class).withId("meeting-at").single().setValue(clock.today().plusDays(3) + "T14:00");
        $(TextBox.class).withId("meeting-place").single().setValue("党群服务中心 202");
        keepOnly(request);
        press("安排并通知");
        var meeting = reader.agendaOf(request, id("branch01")).orElseThrow().id();
        UI.getCurrent().navigate("task/" + task("branch01", request));
        assertThat(words()).contains("已列入", "打开会议");
        for (var account : new String[] {"student01", "counselor01", "admin", "member03"}) {
            as(account);
            UI.getCurrent().navigate("party/meetings/" + meeting);
            assertThat(words()).as(account).doesNotContain("党群服务中心 202");
        }
        as("branch01");
        UI.getCurrent().navigate("party/meetings/" + meeting);
        press("取消会议");
        $(TextArea.class).withId("meeting-reason").single().setValue("会场另有安排");
        click($(NativeButton.class).all().stream()
                .filter(button -> said(button).equals("取消会议"))
                .reduce((first, last) -> last)
                .orElseThrow());
        assertThat(words()).contains("已取消", "会场另有安排");
    }

    private void keepOnly(String request) {
        var boxes = $(Checks.class).withId("meeting-candidates").single();
        boxes.set(List.of(request));
    }

    private void count(String yes, String no) {
        totals("yes", yes);
        totals("no", no);
        totals("abstain", "0");
        totals("invalid", "0");
    }

    private void totals(String total, String number) {
        $(TextBox.class).all().stream()
                .filter(box -> box.getId().orElse("").startsWith(total + "-"))
                .findFirst()
                .orElseThrow()
                .setValue(number);
    }

    private void choose(String option) {
        var form = $(FormFields.class).single();
        form.fill(Map.of("recommendWay", option));
    }

    private String talked(String student) {
        var today = clock.today().toString();
        Map<String, Object> form = Map.of("birthDate", "2005-03-01", "applyDate", today, "application", LONG);
        var request =
                requests.submit("party-membership", form, null, id(student)).id();
        Map<String, Object> talk = Map.of(
                "actDate", today,
                "talkPlace", "支部活动室",
                "talkStudy", LONG,
                "talkParty", LONG,
                "talkMotive", LONG,
                "talkLaw", LONG,
                "talkFamily", LONG,
                "briefed", true);
        approvals.decide(
                new Decide(task("branch01", request), Action.APPROVE, null, null, null, talk, null, id("branch01")));
        return request;
    }

    private String task(String account, String request) {
        return inbox.todo(id(account), InboxFilter.NONE, null, 200).items().stream()
                .filter(entry -> entry.requestId().equals(request))
                .map(InboxEntry::slotId)
                .findFirst()
                .orElseThrow();
    }
}
