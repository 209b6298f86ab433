package app.yizhan.ui.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.party.PackRulings;
import app.yizhan.party.RuleKind;
import app.yizhan.party.RuleUnit;
import app.yizhan.party.SchoolRule;
import app.yizhan.party.SchoolRules;
import app.yizhan.publicity.PublicityReader;
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
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of publicity")
class PublicityPagesTest extends Pages {

    private static final String LONG = "学习认真，态度端正，愿意为同学和集体服务，经常参加组织活动，表现稳定。";
    private static final String PACK = "RP-2026";

    @Autowired
    private Requests requests;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Inbox inbox;

    @Autowired
    private SchoolRules rules;

    @Autowired
    private PackRulings rulings;

    @Autowired
    private PublicityReader reader;

    private String rule = "";

    /** Activists are made public too, so that nobody has to wait a year for the step of the national rules. */
    @BeforeEach
    void a_school_asks_for_publicity_early() {
        var asked = new SchoolRule(
                "03",
                RuleKind.PUBLICITY,
                List.of("publicityStart"),
                null,
                "5",
                RuleUnit.WORKING_DAYS,
                null,
                true,
                "学校规定");
        rule = rules.add(PACK, asked, null, id("org01")).rule();
        rulings.agreeToAll(PACK, id("org01"), id("org02"));
    }

    @AfterEach
    void as_before() {
        rules.end(PACK, rule, id("org01"));
    }

    @Test
    void a_notice_is_hung_read_by_all_objected_to_verified_and_begun_anew() {
        var request = talked("student12");
        as("branch01");
        UI.getCurrent().navigate("party/publicity");
        assertThat(words()).contains("人在等公示", "今天开始的话");
        $(Checks.class).first().set(List.of(request));
        press("发布公示");
        assertThat(words()).contains("必填");
        box("publicity-place", "学院公告栏");
        box("publicity-contact", "A-201");
        press("发布公示");
        assertThat(words()).contains("公示中", "没有收到反映", "学院公告栏");
        var notice = reader.of(request, id("branch01")).orElseThrow().id();
        UI.getCurrent().navigate("task/" + task("branch01", request));
        assertThat(words()).contains("正在公示", "打开公示");
        as("student01");
        UI.getCurrent().navigate("party/publicity/" + notice);
        assertThat(words()).doesNotContain("学院公告栏");
        UI.getCurrent().navigate("publicity");
        assertThat(words()).contains("递交入党申请书", "也可以直接反映：A-201").doesNotContain("student12");
        press("提出反映");
        $(TextArea.class).withId("objection-words").single().setValue("不清楚");
        press("提交反映");
        assertThat(words()).as("too short: it is asked still").doesNotContain("你已反映");
        $(TextArea.class).withId("objection-words").single().setValue("上学期考试时看到他翻书，地点在三号楼。");
        press("提交反映");
        assertThat(words()).contains("你已反映，核查中");
        as("branch01");
        UI.getCurrent().navigate("party/publicity/" + notice);
        assertThat(words()).contains("没有署名", "翻书", "待核查");
        press("指定核查人");
        $(Select.class).withId("objection-verifier").single().setValue(id("branch01"));
        last("指定核查人");
        press("填写核查结论");
        $(Select.class).withId("objection-outcome").single().setValue("UPHELD");
        $(TextArea.class).withId("objection-finding").single().setValue("问了监考老师，看了考场记录，属实。");
        press("登记结论");
        assertThat(words()).contains("属实，影响办理", "终止办理", "考场记录");
        press("重新公示");
        $(TextArea.class).withId("publicity-reason").single().setValue("班级写错了");
        last("重新公示");
        assertThat(words()).contains("重新公示的原因：班级写错了");
        press("终止办理");
        $(TextArea.class).withId("objection-opinion").single().setValue("公示期间反映的问题属实，本次不确定为积极分子。");
        last("终止办理");
        assertThat(words()).contains("反映属实，已终止", "已办结");
    }

    @Test
    void what_came_by_phone_is_written_down_and_a_notice_is_taken_down() {
        var request = talked("student13");
        as("branch01");
        UI.getCurrent().navigate("party/publicity");
        $(Checks.class).first().set(List.of(request));
        box("publicity-place", "学院公告栏");
        box("publicity-contact", "A-202");
        press("发布公示");
        as("counselor01");
        UI.getCurrent().navigate("publicity");
        assertThat(words()).contains("A-202");
        as("branch01");
        UI.getCurrent()
                .navigate("party/publicity/"
                        + reader.of(request, id("branch01")).orElseThrow().id());
        press("登记收到的反映");
        $(Select.class).withId("received-channel").single().setValue("PHONE");
        box("received-day", clock.today().toString());
        box("received-from", "一位同学");
        $(TextArea.class).withId("received-words").single().setValue("电话里说他常常旷课，请核实。");
        last("登记收到的反映");
        assertThat(words()).contains("来电", "反映人：一位同学", "旷课");
        press("撤下");
        $(TextArea.class).withId("publicity-reason").single().setValue("发错了");
        last("撤下");
        assertThat(words()).contains("已撤下", "发错了");
        as("counselor01");
        UI.getCurrent().navigate("publicity");
        assertThat(words()).as("taken down").doesNotContain("A-202");
        withdrawals.withdraw(request, null, null, id("student13"));
    }

    private void box(String id, String value) {
        $(TextBox.class).all().stream()
                .filter(one -> one.getId().orElse("").startsWith(id))
                .findFirst()
                .orElseThrow()
                .setValue(value);
    }

    /** In the dialog, not on the page below it. */
    private void last(String words) {
        click($(NativeButton.class).all().stream()
                .filter(button -> said(button).equals(words))
                .reduce((first, second) -> second)
                .orElseThrow());
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
