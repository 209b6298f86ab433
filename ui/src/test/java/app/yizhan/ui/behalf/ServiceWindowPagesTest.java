package app.yizhan.ui.behalf;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.behalf.ServiceWindow;
import app.yizhan.document.Documents;
import app.yizhan.form.Attachments;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.original.OriginalMarks;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.Requests;
import app.yizhan.request.Submitted;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("Pages of a service window, of originals, of seals and of papers that are stamped by hand")
class ServiceWindowPagesTest extends Pages {

    @Autowired
    private ServiceWindow window;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Requests submitting;

    @Autowired
    private RequestQueries requests;

    @Autowired
    private OriginalMarks marks;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Documents documents;

    @Test
    void a_clerk_finds_a_student_by_number_and_name_and_needs_the_signed_sheet() {
        var student = people.findByAccount("student04").orElseThrow();
        as("window01");
        UI.getCurrent().navigate("behalf");
        $(TextBox.class).withId("b-number").single().setValue(student.number());
        $(TextBox.class).withId("b-name").single().setValue("某某");
        press("查找");
        assertThat(words()).contains("没找到这位同学");
        $(TextBox.class).withId("b-name").single().setValue(student.name());
        press("查找");
        assertThat(words()).contains("替" + student.name() + "办什么", "证明开具").doesNotContain("意见建议");
        UI.getCurrent().navigate("enter/certificate", QueryParameters.of("student", student.id()));
        assertThat(words()).contains("你在替" + student.name(), "本人签字的申请单", "提交后" + student.name() + "会马上收到消息");
        press("提交申请");
        assertThat(words()).contains("本人签字的申请单：必填");
        as("college01");
        UI.getCurrent().navigate("behalf");
        assertThat(words()).contains("没找到这一页");
    }

    @Test
    void the_student_reads_who_entered_it_and_objects_and_the_office_settles_it() {
        var request = entered("student04");
        as("student04");
        UI.getCurrent().navigate("requests/" + request.id());
        assertThat(words()).contains("在服务窗口替你录入了这项申请", "本人签字的申请单：sheet.pdf");
        press("我没有提出这项申请");
        $(TextArea.class).withId("object-reason").single().setValue("那天我在家。");
        pressInDialog("我没有提出这项申请");
        assertThat(words()).contains("申请因此停下");
        assertThat(requests.detail(request.id(), id("student04")).request().status())
                .isEqualTo(RequestStatus.CANCELLED);
        as("window01");
        UI.getCurrent().navigate("behalf");
        assertThat(words()).contains(request.number(), "已取消");
        as("affairs01");
        UI.getCurrent().navigate("objections");
        assertThat(words()).contains(request.number(), "那天我在家。", "待核查");
        press("写好了，告诉学生");
        assertThat(words()).contains("必填");
        $(TextArea.class).withId("finding-" + request.id()).single().setValue("签字单不是本人的，已更正。");
        press("写好了，告诉学生");
        assertThat(words()).contains("已核查", "签字单不是本人的");
    }

    @Test
    void a_file_is_marked_on_its_task_and_the_applicant_reads_it_beside_the_file() {
        var student = as("student05");
        var scan = new ByteArrayInputStream("%PDF-1.7 a diagnosis".getBytes(StandardCharsets.UTF_8));
        var file = attachments.store(student, "diagnosis.pdf", scan).id();
        Map<String, Object> form = new HashMap<>(move(freeBed("b01")));
        form.put("reason", "HEALTH");
        form.put("proof", List.of(file));
        var request = submit(student, form);
        var counselor = as("counselor01");
        var slot = inbox.todo(counselor, InboxFilter.NONE, null, 200).items().stream()
                .filter(entry -> entry.requestId().equals(request.id()))
                .findFirst()
                .orElseThrow()
                .slotId();
        UI.getCurrent().navigate("task/" + slot);
        press("原件已核验");
        pressInDialog("原件已核验");
        assertThat(dialog()).contains("必填");
        $(TextBox.class).withId("original-where").single().setValue("已退还本人");
        pressInDialog("原件已核验");
        assertThat(marks.ofFiles(List.of(file))).hasSize(1);
        assertThat(words()).contains("已退还本人", "记错了，撤销");
        as("student05");
        UI.getCurrent().navigate("requests/" + request.id());
        assertThat(words()).contains("原件已核验：", "已退还本人").doesNotContain("记错了，撤销");
        as("counselor01");
        UI.getCurrent().navigate("inbox");
        UI.getCurrent().navigate("requests/" + request.id());
        press("记错了，撤销");
        pressInDialog("记错了，撤销");
        assertThat(dialog()).contains("必填");
        $(TextBox.class).withId("original-reason").single().setValue("看的是另一页");
        pressInDialog("记错了，撤销");
        assertThat(words()).contains("原件核验已撤销", "看的是另一页").doesNotContain("记错了，撤销");
    }

    @Test
    void a_keeper_sees_the_seal_what_it_is_put_on_and_each_use() {
        as("seal01");
        UI.getCurrent().navigate("seals");
        assertThat(words()).contains("信息工程学院的印章", "在用", "自动，", "盖章、领取的地点");
        click($(NativeButton.class)
                .withAttribute("aria-label", "允许自动用印：家庭经济困难证明（学工办核实开具）")
                .single());
        click($(NativeButton.class)
                .withAttribute("aria-label", "不再自动用印：家庭经济困难证明（学工办核实开具）")
                .single());
        as("college01");
        UI.getCurrent().navigate("seals");
        assertThat(words()).contains("没找到这一页");
    }

    @Test
    void a_paper_without_a_seal_is_stamped_and_handed_out_and_its_student_reads_where() {
        var student = people.findByAccount("student06").orElseThrow();
        var request = certified(student.id());
        var paper = student.name() + "的家庭经济困难证明（" + number(request, student.id()) + "）";
        as("college01");
        UI.getCurrent().navigate("papers");
        click(button("盖好了：" + paper));
        $(TextBox.class).withId("paper-place").single().setValue(" ");
        pressInDialog("盖好了");
        assertThat(dialog()).contains("必填");
        $(TextBox.class).withId("paper-place").single().setValue("行政楼 108");
        pressInDialog("盖好了");
        assertThat(words()).contains("行政楼 108", "领走了");
        as("student06");
        UI.getCurrent().navigate("requests/" + request);
        assertThat(words()).contains("已盖章，可以领取", "到行政楼 108领取", "盖了章");
        as("seal01");
        UI.getCurrent().navigate("papers");
        click(button("领走了：" + paper));
        $(TextBox.class).withId("paper-day").single().setValue("2099-01-01");
        pressInDialog("领走了");
        assertThat(dialog()).contains("领取日期不能晚于今天");
        var today = clock.today().toString();
        $(TextBox.class).withId("paper-day").single().setValue(today);
        pressInDialog("领走了");
        assertThat(offers("领走了：" + paper)).isFalse();
        as("student06");
        UI.getCurrent().navigate("requests/" + request);
        assertThat(words()).contains("已由" + student.name() + "领取");
        mistaken(paper);
        as("student06");
        UI.getCurrent().navigate("requests/" + request);
        assertThat(words()).contains("撤回了", "领走的是另一份", "已盖章，可以领取");
        as("dorm01");
        UI.getCurrent().navigate("papers");
        assertThat(words()).contains("没找到这一页");
    }

    /** A colleague at the desk may take it back too, and reads first whose it was. */
    private void mistaken(String paper) {
        var back = "登记错了，撤回领取登记：" + paper;
        as("college01");
        UI.getCurrent().navigate("papers");
        click(button(back));
        assertThat(dialog()).contains("登记的，撤回前先问一声");
        pressInDialog("登记没有错");
        as("seal01");
        UI.getCurrent().navigate("papers");
        click(button(back));
        pressInDialog("撤回领取登记");
        assertThat(dialog()).contains("必填");
        $(TextBox.class).withId("paper-reason").single().setValue("领走的是另一份");
        pressInDialog("撤回领取登记");
        assertThat(offers("领走了：" + paper)).isTrue();
        assertThat(offers("登记错了，撤回盖章登记：" + paper)).as("a colleague stamped it").isTrue();
    }

    private boolean offers(String said) {
        return $(NativeButton.class).withAttribute("aria-label", said).exists();
    }

    private NativeButton button(String said) {
        return $(NativeButton.class).withAttribute("aria-label", said).single();
    }

    private String number(String request, String reader) {
        return documents
                .of(request, reader, Locale.SIMPLIFIED_CHINESE)
                .getFirst()
                .number();
    }

    /** By the college's office, which keeps no seal. */
    private String certified(String student) {
        Map<String, Object> form = Map.of("type", "HARDSHIP", "use", "申请补助", "copies", 1, "language", "ZH");
        var request = submitting.submit("certificate", form, null, student).id();
        var office = id("college01");
        var slot = inbox.todo(office, InboxFilter.NONE, null, 200).items().stream()
                .filter(entry -> entry.requestId().equals(request))
                .findFirst()
                .orElseThrow()
                .slotId();
        Map<String, Object> statement = Map.of("statement", "家庭经济困难，情况属实。");
        approvals.decide(new Decide(slot, Action.APPROVE, null, null, null, statement, null, office));
        return request;
    }

    private Submitted entered(String account) {
        var student = people.findByAccount(account).orElseThrow();
        var clerk = id("window01");
        var scan = new ByteArrayInputStream("%PDF-1.7 a sheet".getBytes(StandardCharsets.UTF_8));
        var sheet = attachments.store(clerk, "sheet.pdf", scan).id();
        Map<String, Object> form = Map.of("type", "HARDSHIP", "use", "申请补助", "copies", 1, "language", "ZH");
        return window.submit("certificate", student, form, sheet, null, clerk);
    }

    private Submitted submit(String student, Map<String, Object> form) {
        return submitting.submit("room-change", form, null, student);
    }

    private String dialog() {
        return $(Dialog.class).last().getElement().getTextRecursively();
    }

    private void pressInDialog(String words) {
        click($(NativeButton.class).all().stream()
                .filter(button -> said(button).equals(words) && button.findAncestor(Dialog.class) != null)
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError(words)));
    }
}
