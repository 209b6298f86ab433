package app.yizhan.ui.party;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.party.RulePacks;
import app.yizhan.party.SchoolRules;
import app.yizhan.request.Requests;
import app.yizhan.request.Withdrawals;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of Party membership")
class PartyPagesTest extends Pages {

    @Autowired
    private RulePacks packs;

    @Autowired
    private SchoolRules school;

    @Autowired
    private Requests requests;

    @Autowired
    private Withdrawals withdrawals;

    private void choose(String step) {
        $(Select.class).withId("dates-step").single().setValue(step);
    }

    private void fill(String fact, String value) {
        $(TextBox.class).withId("fact-" + fact).single().setValue(value);
    }

    @Test
    void the_calculator_asks_what_the_step_needs_and_says_when_it_may_be_and_why() {
        as("branch01");
        navigate("party/dates", PartyDatesView.class);
        assertThat(words()).contains("递交申请书", "派人谈话").doesNotContain("实到有表决权人数");
        press("算一算");
        assertThat(words()).contains("必填，请补上");
        fill("applyDate", "2026-01-31");
        press("算一算");
        assertThat(words()).contains("没有不合规定的地方", "2月28日", "递交申请书后 1 个月内", "第 7 条", "党支部书记");
        choose("15");
        assertThat(words()).contains("实到有表决权人数").doesNotContain("没有不合规定的地方");
        fill("vote-shouldAttend", "16");
        fill("vote-present", "8");
        fill("vote-yes", "8");
        press("算一算");
        assertThat(words()).contains("到会人数不够，不能开会", "第 20 条");
        fill("vote-yes", "nine");
        press("算一算");
        assertThat(words()).contains("要写 0 到 10000 的整数");
        choose("02");
        press("算一算");
        assertThat(words()).contains("2月28日");
    }

    @Test
    void the_board_says_who_stands_where_and_the_applicant_reads_the_next_day() {
        var student = people.findByAccount("student09").orElseThrow();
        Map<String, Object> form = Map.of(
                "birthDate", "2005-03-01",
                "applyDate", clock.today().toString(),
                "application", "我志愿加入中国共产党，请党组织考验我，帮助我。");
        var request = requests.submit("party-membership", form, null, student.id());
        as("branch01");
        UI.getCurrent().navigate("party/board");
        assertThat(words()).contains("学生", "在办", student.name(), "派人谈话", "预备期与转正");
        as("org01");
        UI.getCurrent().navigate("party/overview");
        assertThat(words()).contains("支部总览", "合计在办");
        as("student09");
        UI.getCurrent().navigate("requests/" + request.id());
        assertThat(words()).contains("入党进度", "第 1 阶段", "现在：", "最迟");
        as("teacher01");
        UI.getCurrent().navigate("party/board");
        assertThat(words()).doesNotContain("在办 ");
        asks_for_the_review(request.id());
        keeps_the_file(request.id());
        withdrawals.withdraw(request.id(), null, null, student.id());
        as("branch01");
        UI.getCurrent().navigate("party/board");
        UI.getCurrent().navigate("party/review/" + request.id());
        assertThat(words()).contains("这里只有条数").doesNotContain("灰林鸮");
    }

    private void keeps_the_file(String request) {
        as("branch01");
        UI.getCurrent().navigate("party/board");
        assertThat(words()).contains("缺材料", "材料缺 1 份");
        UI.getCurrent().navigate("requests/" + request);
        assertThat(words()).contains("打印的表", "入党申请人谈话记录表", "空白表", "查看档案目录");
        UI.getCurrent().navigate("party/file/" + request);
        assertThat(words()).contains("已入档 0 份，缺 1 份", "打印档案目录", "未到时候");
        press("登记入档");
        press("登记");
        assertThat(words()).as("no paper was ticked beforehand").contains("已入档 0 份");
        $(Checks.class).withId("dossier-papers").single().set(List.of("application"));
        $(TextBox.class).withId("dossier-where").single().setValue("二号柜");
        press("登记");
        assertThat(words()).contains("已入档 1 份，缺 0 份", "二号柜");
        press("取出");
        press("先不办");
        as("committee01");
        UI.getCurrent().navigate("party/overview");
        UI.getCurrent().navigate("party/file/" + request);
        assertThat(words()).contains("由党支部登记", "二号柜").doesNotContain("取出");
        as("student09");
        UI.getCurrent().navigate("requests/" + request);
        assertThat(words()).contains("入党申请人基本情况登记表").doesNotContain("谈话记录表", "查看档案目录");
    }

    private void asks_for_the_review(String request) {
        as("branch01");
        UI.getCurrent().navigate("party/board");
        assertThat(words()).contains("政审了解");
        UI.getCurrent().navigate("requests/" + request);
        assertThat(words()).contains("打开情况了解登记");
        UI.getCurrent().navigate("party/review/" + request);
        press("登记一条");
        $(TextBox.class).withId("inquiry-relation").single().setValue("父亲");
        $(TextBox.class).withId("inquiry-name").single().setValue("灰林鸮");
        $(TextBox.class).withId("inquiry-office").single().setValue("某村党支部");
        press("保存");
        assertThat(words()).contains("父亲：灰林鸮", "登记答复", "再次发函", "登记错了，删去");
        press("登记答复");
        $(TextArea.class).withId("inquiry-answer").single().setValue("表现良好");
        press("保存答复");
        assertThat(words()).as("nothing was chosen beforehand").contains("等答复").doesNotContain("表现良好");
        $(Select.class).withId("inquiry-outcome").single().setValue("CLEAR");
        press("保存答复");
        assertThat(words()).contains("没有发现问题", "表现良好").doesNotContain("登记错了，删去");
        as("committee01");
        UI.getCurrent().navigate("party/overview");
        UI.getCurrent().navigate("party/review/" + request);
        assertThat(words()).contains("了解情况 1 条", "这里只有条数").doesNotContain("灰林鸮");
    }

    @Test
    void a_step_of_the_other_edition_gives_way_and_a_year_without_holidays_is_provisional() {
        as("contact01");
        navigate("party/dates", PartyDatesView.class);
        choose("08b");
        fill("publicityStart", "2026-12-30");
        press("算一算");
        assertThat(words()).contains("暂算", "公示到");
        $(Select.class).withId("dates-pack").single().setValue("RP-2014");
        assertThat($(Select.class).withId("dates-step").single().getValue()).isEqualTo("02");
        choose("07");
        fill("activistDate", "2025-09-16");
        fill("candidateDate", "2026-09-15");
        fill("assessmentDates", "2026-03-16，2026-09-14");
        press("算一算");
        assertThat(words()).contains("间隔不够", "9月16日", "确定为积极分子满 1 年").doesNotContain("考察次数不够");
    }

    @Test
    void two_people_of_the_organisation_department_correct_a_rule_on_its_page() {
        as("branch01");
        navigate("party/rules", PartyRulesView.class);
        assertThat(words())
                .contains("08b 拟发展对象公示", "公示满 5 个工作日", "第 13 条", "已确认", "待核对 0 条", "不能办")
                .doesNotContain("核对或改正");
        as("org01");
        UI.getCurrent().navigate("messages");
        UI.getCurrent().navigate("party/rules/RP-2014");
        assertThat(words()).contains("08 发展对象报上级党委备案").doesNotContain("08b");
        press("核对或改正");
        $(TextBox.class).withId("r-value").single().setValue("soon");
        press("提请另一个人确认");
        $(TextBox.class).withId("r-value").single().setValue("2026-05-16");
        $(TextArea.class).withId("r-source").single().setValue("组织部的通知");
        press("提请另一个人确认");
        assertThat(words()).contains("组织部的通知", "收回");
        as("org02");
        UI.getCurrent().navigate("messages");
        UI.getCurrent().navigate("party/rules/RP-2014");
        press("确认");
        assertThat(words()).contains("施行到 2026年5月16日").doesNotContain("收回");
        assertThat(packs.get("RP-2014").rule("in-force").orElseThrow().value()).isEqualTo("2026-05-16");
    }

    @Test
    void a_school_adds_what_is_stricter_and_hears_by_name_what_is_looser() {
        as("org01");
        navigate("party/rules", PartyRulesView.class);
        $(Select.class).withId("school-step").single().setValue("02");
        $(Select.class).withId("school-kind").single().setValue("DEADLINE");
        $(Select.class).withId("school-base").single().setValue("applyDate");
        $(Select.class).withId("school-act").single().setValue("talkDate");
        $(Select.class).withId("school-unit").single().setValue("DAYS");
        $(TextBox.class).withId("school-value").single().setValue("40");
        $(TextBox.class).withId("school-source").single().setValue("学校发展党员办法第 4 条");
        press("提出这条规定");
        assertThat(words()).contains("比细则宽", "02-talk", "1 个月");
        $(TextBox.class).withId("school-value").single().setValue("20");
        press("提出这条规定");
        assertThat(words()).contains("等另一个人确认", "递交申请书后 20 天内", "学校发展党员办法第 4 条");
        press("收回");
        assertThat(school.waiting("RP-2026")).isEmpty();
        assertThat(words()).doesNotContain("等另一个人确认");
    }

    @Test
    void nobody_else_finds_the_pages() {
        for (var account : new String[] {"student01", "counselor01", "admin"}) {
            as(account);
            UI.getCurrent().navigate("party/rules");
            assertThat(words()).doesNotContain("拟发展对象公示");
            UI.getCurrent().navigate("party/dates");
            assertThat(words()).doesNotContain("算一算");
        }
    }
}
