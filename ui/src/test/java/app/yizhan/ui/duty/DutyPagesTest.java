package app.yizhan.ui.duty;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.duty.DutyItem;
import app.yizhan.duty.DutyKind;
import app.yizhan.duty.DutyReader;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.request.Requests;
import app.yizhan.request.Withdrawals;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of assessments and reports")
class DutyPagesTest extends Pages {

    private static final String LONG = "学习认真，态度端正，愿意为同学和集体服务，经常参加组织活动，表现稳定。";

    @Autowired
    private Requests requests;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Inbox inbox;

    @Autowired
    private DutyReader reader;

    @Test
    void a_report_is_handed_in_given_back_and_read_and_the_branch_writes_where_nobody_is_named() {
        var request = activist("student14");
        as("student14");
        UI.getCurrent().navigate("requests/" + request);
        assertThat(words()).contains("定期考察和思想汇报", "思想汇报（第 1 期）", "培养考察（第 1 期）");
        var report = of(request, DutyKind.REPORT);
        opens(report);
        assertThat(words()).contains("交思想汇报", "每 3 个月一次");
        press("交给支部");
        assertThat(words()).contains("必填");
        area("duty-text", "雨燕九号");
        press("交给支部");
        assertThat(words()).contains("等支部审阅", "雨燕九号").doesNotContain("审阅，同意");
        as("branch01");
        UI.getCurrent().navigate("party/duties");
        assertThat(words()).contains("等支部审阅", "思想汇报（第 1 期）", "由党支部写");
        opens(report);
        press("退回重写");
        assertThat(words()).as("without a reason").contains("必填");
        area("duty-remark", "再写写学习情况");
        press("退回重写");
        assertThat(words()).contains("支部退回，请改好再交", "登记纸质思想汇报");
        as("student14");
        opens(report);
        assertThat($(TextArea.class).withId("duty-text").single().getValue()).isEqualTo("雨燕九号");
        press("交给支部");
        as("branch01");
        opens(report);
        press("审阅，同意");
        assertThat(words()).contains("支部已审阅");
        the_branch_assesses(request);
        nobody_else_finds_it(report);
        withdrawals.withdraw(request, null, null, id("student14"));
    }

    private void the_branch_assesses(String request) {
        var assessment = of(request, DutyKind.ASSESSMENT);
        opens(assessment);
        press("交给支部");
        assertThat(words()).contains("必填");
        $(Select.class).withId("duty-rating").single().setValue("GOOD");
        area("duty-words", "夜鹭十号，" + LONG);
        $(TextBox.class).withId("duty-day").single().setValue("");
        press("交给支部");
        assertThat(words()).contains("必填");
        $(TextBox.class).withId("duty-day").single().setValue(clock.today().toString());
        press("交给支部");
        assertThat(words()).contains("夜鹭十号", "评价：好").doesNotContain("审阅，同意");
        as("student14");
        opens(assessment);
        assertThat(words()).contains("只有联系人、介绍人和党支部看得到").doesNotContain("夜鹭");
    }

    private void nobody_else_finds_it(String report) {
        for (var account : new String[] {"student01", "counselor01", "admin"}) {
            as(account);
            opens(report);
            assertThat(words()).doesNotContain("雨燕");
            UI.getCurrent().navigate("party/duties");
            assertThat(words()).doesNotContain("没有写的");
        }
        as("committee01");
        opens(report);
        assertThat(words()).as("days alone").contains("支部已审阅").doesNotContain("雨燕");
    }

    /** By way of another page, so that it is drawn for whoever is at it now. */
    private static void opens(String duty) {
        UI.getCurrent().navigate("messages");
        UI.getCurrent().navigate("party/duties/" + duty);
    }

    private void area(String id, String value) {
        $(TextArea.class).withId(id).single().setValue(value);
    }

    private String of(String request, DutyKind kind) {
        return reader.ofCase(request, id("branch01")).orElseThrow().stream()
                .filter(item -> item.kind() == kind && item.isOpen())
                .map(DutyItem::id)
                .findFirst()
                .orElseThrow();
    }

    /** Since yesterday, recorded today; contacts are not appointed yet. */
    private String activist(String student) {
        var day = clock.today().minusDays(1).toString();
        Map<String, Object> form =
                Map.of("birthDate", "2005-03-01", "applyDate", day, "applyReason", "纸质申请书昨天递交", "application", LONG);
        var request =
                requests.submit("party-membership", form, null, id(student)).id();
        approve(
                request,
                Map.of(
                        "talkPlace", "支部活动室",
                        "talkStudy", LONG,
                        "talkParty", LONG,
                        "talkMotive", LONG,
                        "talkLaw", LONG,
                        "talkFamily", LONG,
                        "briefed", true));
        approve(request, Map.of("recommendWay", "LEAGUE"));
        return request;
    }

    private void approve(String request, Map<String, Object> form) {
        var all = new HashMap<>(form);
        all.put("actDate", clock.today().minusDays(1).toString());
        all.put("lateReason", "昨天的事，今天登记");
        var task = inbox.todo(id("branch01"), InboxFilter.NONE, null, 200).items().stream()
                .filter(entry -> entry.requestId().equals(request))
                .map(InboxEntry::slotId)
                .findFirst()
                .orElseThrow();
        approvals.decide(new Decide(task, Action.APPROVE, null, null, null, all, null, id("branch01")));
    }
}
