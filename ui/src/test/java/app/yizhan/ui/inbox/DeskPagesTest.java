package app.yizhan.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.ChangeSigners;
import app.yizhan.approval.ChangeSigners.Place;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Handover;
import app.yizhan.approval.Handovers;
import app.yizhan.approval.Nudges;
import app.yizhan.approval.Signers;
import app.yizhan.approval.Undos;
import app.yizhan.form.Attachments;
import app.yizhan.form.Attachments.Attachment;
import app.yizhan.inbox.Copies;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.NewSubstitution;
import app.yizhan.organisation.Substitutions;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Requests;
import app.yizhan.request.TimelineEntry;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The verbs on their pages")
class DeskPagesTest extends Pages {

    @Autowired
    private Requests requests;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Signers signers;

    @Autowired
    private Handovers handovers;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Nudges nudges;

    @Autowired
    private Undos undos;

    @Autowired
    private Copies copies;

    @Autowired
    private Inbox inbox;

    @Autowired
    private RequestQueries queries;

    @Autowired
    private Units units;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private CaseRecord record;

    @Test
    void a_transfer_asks_for_a_colleague_and_leaves_the_inbox() {
        var entry = asked("student07");
        as("counselor01");
        open(entry);
        press("转办");
        pressInDialog("转办");
        assertThat(dialog()).contains("先选一位同事");

        var colleague = people.findByAccount("counselor02").orElseThrow();
        $(TextBox.class).withId("colleague").single().setValue(colleague.name());
        pressInDialog(colleague.name());
        pressInDialog("转办");

        assertThat(inbox.find(entry.slotId(), id("counselor01"))).isEmpty();
        assertThat(inbox.find(entry.slotId(), colleague.id())).isPresent();
    }

    @Test
    void a_signer_before_me_is_shown_with_a_button_that_takes_them_out() {
        var entry = asked("student08");
        signers.change(new ChangeSigners(
                entry.slotId(), List.of(id("dean01")), List.of(), Place.BEFORE, null, null, id("counselor01")));
        as("counselor01");
        open(entry);
        assertThat(words()).contains("会签，已签 0 / 2", "等 ", "你请的人还没有办完");

        press("不请了");

        assertThat(inbox.find(entry.slotId(), id("counselor01"))).isPresent();
    }

    @Test
    void a_decision_that_was_taken_back_is_no_station_any_more() {
        var entry = asked("student08");
        approvals.decide(
                new Decide(entry.slotId(), Action.APPROVE, "可以", null, null, Map.of(), null, id("counselor01")));
        var again = undos.undo(entry.slotId(), null, id("counselor01")).reopened();
        as("counselor01");
        UI.getCurrent().navigate("task/" + again);
        assertThat(words()).contains("第 2 站，共 7 站", "收回了刚才的决定");
        assertThat($(TextArea.class).withId("opinion").single().getValue()).isEqualTo("可以");
        UI.getCurrent().navigate("done");
        assertThat(words()).contains("同意（已收回）");
    }

    @Test
    void after_an_undo_files_go_with_the_next_decision_and_with_no_other() {
        var entry = asked("student09");
        var file = pdf("counselor01");
        decide(entry, "counselor01", Action.APPROVE, "见附件", List.of(file));
        var other = asked("student10");
        assertThatThrownBy(() -> decide(other, "counselor01", Action.APPROVE, "可以", List.of(file)))
                .isInstanceOf(InvalidFields.class);
        undos.undo(entry.slotId(), null, id("counselor01"));
        assertThatThrownBy(() -> decide(other, "counselor01", Action.APPROVE, "可以", List.of(file)))
                .isInstanceOf(InvalidFields.class);

        as("counselor01");
        open(of("counselor01", entry.requestId()));
        assertThat($(UnorderedList.class).all())
                .anyMatch(list -> list.getElement().getTextRecursively().contains("note.pdf"));
        press("同意");

        assertThat(record.of(entry.requestId()).stream()
                        .filter(act -> act.action().equals("APPROVED"))
                        .map(TimelineEntry::files))
                .containsExactly(List.of(file), List.of(file));
        assertThat(attachments.of(entry.requestId())).extracting(Attachment::id).containsExactly(file);
        var office = of("college01", entry.requestId());
        assertThatThrownBy(() -> decide(office, "college01", Action.APPROVE, "可以", List.of(file)))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void what_others_said_stands_on_the_task() {
        var entry = asked("student08");
        var counselor = people.get(id("counselor01")).name();
        handovers.delegate(new Handover(entry.slotId(), List.of(id("dean01")), "住得开吗？", null, id("counselor01")));
        as("dean01");
        var asked = of("dean01", entry.requestId());
        open(asked);
        assertThat(note("请你给意见")).contains(counselor, "住得开吗？");

        approvals.decide(
                new Decide(asked.slotId(), Action.SUBMIT, "还有两张空床。", null, null, Map.of(), null, id("dean01")));
        nudges.nudge(entry.requestId(), "很急", null, id("student08"));
        as("counselor01");
        UI.getCurrent().navigate("done");
        open(entry);
        assertThat(note("给了意见")).contains(people.get(id("dean01")).name(), "还有两张空床。");
        assertThat(note("催办，在等你")).contains("很急");

        approvals.decide(
                new Decide(entry.slotId(), Action.APPROVE, "可以", null, null, Map.of(), null, id("counselor01")));
        var office = of("college01", entry.requestId());
        approvals.decide(new Decide(
                office.slotId(), Action.RETURN, "日期不对", null, entry.step(), Map.of(), null, id("college01")));
        open(of("counselor01", entry.requestId()));
        assertThat(note("从学院审核退回到这一步")).contains("日期不对");
    }

    @Test
    void what_was_asked_before_is_not_asked_now_and_who_stands_in_reads_it_too() {
        var entry = asked("student08");
        transfer(entry.slotId(), "counselor01", "counselor02", "这几天由你办");
        var today = clock.today();
        var absence = substitutions.create(
                new NewSubstitution(id("counselor02"), id("dean01"), today, today.plusDays(1), List.of(), null),
                id("counselor02"));
        as("dean01");
        open(of("dean01", entry.requestId()));
        assertThat(note("转给你办")).contains("这几天由你办");
        substitutions.end(absence.id(), id("counselor02"));

        var first = of("counselor02", entry.requestId());
        decide(first, "counselor02", Action.APPROVE, null, List.of());
        var office = of("college01", entry.requestId());
        approvals.decide(new Decide(
                office.slotId(), Action.RETURN, "请再核对", "OTHER", entry.step(), Map.of(), null, id("college01")));
        var again = of("counselor01", entry.requestId());
        as("counselor01");
        UI.getCurrent().navigate("done");
        open(again);
        assertThat(note("退回到这一步")).contains("其他：请再核对");
        transfer(again.slotId(), "counselor01", "counselor02", null);
        as("counselor02");
        UI.getCurrent().navigate("done");
        open(of("counselor02", entry.requestId()));
        assertThat(words()).contains("退回到这一步");
        assertThat(note("转给你办")).isEmpty();
    }

    @Test
    void what_the_ladder_returned_is_not_given_an_older_reason() {
        var entry = asked("student08");
        approvals.decide(
                new Decide(entry.slotId(), Action.RETURN, "请补充原因", "OTHER", null, Map.of(), null, id("counselor01")));
        as("student08");
        open(of("student08", entry.requestId()));
        assertThat(note("请补充原因")).contains("其他：请补充原因");
        record.add(entry.requestId(), CaseRecord.Entry.bySystem("RETURNED_LATE", entry.step(), Map.of()));
        UI.getCurrent().navigate("requests");
        open(of("student08", entry.requestId()));
        assertThat(note("请补充原因")).isEmpty();
        assertThat(note("没有人按时办理")).contains("再交一次");
    }

    @Test
    void who_is_rejected_reads_the_reason_that_was_chosen() {
        var entry = asked("student08");
        approvals.decide(new Decide(
                entry.slotId(), Action.REJECT, "没有证明。", "DOC_MISSING", null, Map.of(), null, id("counselor01")));
        as("student08");
        UI.getCurrent().navigate("requests/" + entry.requestId());
        assertThat(words()).contains("缺少材料：没有证明。");
        UI.getCurrent().navigate("record/" + entry.requestId());
        assertThat(words()).contains("原因：缺少材料");
    }

    @Test
    void a_signer_beside_me_is_not_one_more_who_could_do_my_task() {
        var entry = asked("student08");
        signers.change(new ChangeSigners(
                entry.slotId(), List.of(id("dean01")), List.of(), Place.BESIDE, null, null, id("counselor01")));
        as("counselor01");
        open(entry);
        assertThat(words()).contains("会签，已签 0 / 2").doesNotContain("2 个人都能办这件");
    }

    @Test
    void what_was_delegated_is_found_with_who_has_it_until_it_comes_back() {
        var entry = asked("student05");
        var adviser = people.get(id("dean01")).name();
        handovers.delegate(new Handover(entry.slotId(), List.of(id("dean01")), "如何？", null, id("counselor01")));
        as("counselor01");
        UI.getCurrent().navigate("inbox");
        assertThat(words()).contains("等别人1");
        UI.getCurrent().navigate("waiting");
        assertThat(words()).contains("辅导员审核", adviser + "在办", entry.number());
        open(entry);
        assertThat(words()).contains("你请的人还没有办完");
    }

    @Test
    void the_buttons_say_beforehand_what_cannot_be_taken_back() {
        var entry = asked("student05");
        as("counselor01");
        open(entry);
        assertThat(words()).contains("驳回以后不能收回").doesNotContain("同意以后不能收回");
    }

    @Test
    void a_return_names_the_steps_behind_and_what_the_choice_means() {
        var entry = asked("student09");
        decide(entry, "counselor01", Action.APPROVE, null, List.of());
        var next = of("college01", entry.requestId());
        as("college01");
        open(next);
        press("退回");
        assertThat(dialog()).contains("申请人", "辅导员审核", "从这一步起重新办", "你的时限停表");
        pressInDialog("退回给申请人");
        assertThat(dialog()).contains("写一句话");
    }

    @Test
    void a_return_may_say_its_reason_by_code() {
        var entry = asked("student09");
        as("counselor01");
        open(entry);
        press("退回");
        var code = $(Select.class).withId("reason-code").single();
        code.setValue("OTHER");
        $(TextArea.class).withId("reason-words").single().setValue("请补充搬动的原因。");
        pressInDialog("退回给申请人");
        assertThat(inbox.find(entry.slotId(), id("counselor01"))).isEmpty();
        assertThat(queries.detail(entry.requestId(), id("student09")).timeline())
                .anySatisfy(act -> assertThat(act.detail()).containsEntry("reasonCode", "OTHER"));
    }

    @Test
    void the_list_is_narrowed_to_a_service_a_step_and_a_college() {
        var entry = asked("student09");
        var applicant = people.get(id("student09"));
        var college = units.collegeOf(String.valueOf(applicant.classId())).orElseThrow();
        as("counselor01");
        UI.getCurrent().navigate("inbox");
        press("按服务、单位");
        assertThat(dialog()).doesNotContain("环节").contains("调换寝室，", units.name(college, Locale.SIMPLIFIED_CHINESE));
        $(Select.class).withId("filter-service").single().setValue("room-change");
        $(Select.class).withId("filter-step").single().setValue("Task_CounselorReview");
        $(Select.class).withId("filter-unit").single().setValue(college.id());
        pressInDialog("只看这些");
        assertThat(words())
                .contains(applicant.name(), "只看调换寝室、辅导员审核、" + units.name(college, Locale.SIMPLIFIED_CHINESE));
        assertThat(inbox.todo(
                                id("counselor01"),
                                new InboxFilter(null, null, null, college.id(), false, null),
                                null,
                                100)
                        .items())
                .extracting(InboxEntry::slotId)
                .contains(entry.slotId());

        press("只看调换寝室");
        pressInDialog("都看");
        assertThat(words()).contains("按服务、单位");
    }

    @Test
    void a_phrase_is_kept_written_and_taken_away() {
        var entry = asked("student10");
        as("counselor01");
        open(entry);
        var opinion = $(TextArea.class).withId("opinion").single();
        opinion.setValue("情况属实。");
        press("记住这句");
        opinion.setValue("");
        press("情况属实。");
        assertThat(opinion.getValue()).isEqualTo("情况属实。");
        press("整理");
        press("情况属实。");
        assertThat($(NativeButton.class).withText("情况属实。").exists()).isFalse();
    }

    @Test
    void files_of_an_opinion_are_on_the_line_of_the_request_and_a_copy_is_read_by_opening_it() {
        int unread = copies.unread(id("dean01"));
        var entry = asked("student11");
        var file = pdf("counselor01");
        handovers.copy(new Handover(entry.slotId(), List.of(id("dean01")), null, null, id("counselor01")));
        decide(entry, "counselor01", Action.APPROVE, "见附件", List.of(file));

        as("dean01");
        assertThat(copies.unread(id("dean01"))).isEqualTo(unread + 1);
        UI.getCurrent().navigate("copied");
        assertThat(words()).contains("未读");
        UI.getCurrent().navigate("requests/" + entry.requestId());
        assertThat(words()).contains("见附件", "note.pdf", "抄送给");
        UI.getCurrent().navigate("record/" + entry.requestId());
        assertThat(words()).contains("见附件（附件：note.pdf）");
        UI.getCurrent().navigate("copied");
        assertThat(words()).doesNotContain("未读");
    }

    @Test
    void after_a_nudge_the_button_says_from_when_on_it_works_again() {
        var entry = asked("student12");
        as("student12");
        UI.getCurrent().navigate("requests/" + entry.requestId());
        press("催办");
        assertThat(words()).contains("可以再催");
    }

    private void transfer(String slot, String from, String to, @Nullable String words) {
        handovers.transfer(new Handover(slot, List.of(id(to)), words, null, id(from)));
    }

    private String pdf(String account) {
        var content = new ByteArrayInputStream("%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII));
        return attachments.store(id(account), "note.pdf", content).id();
    }

    private InboxEntry asked(String student) {
        var request = requests.submit("room-change", move(freeBed(buildingOf(student))), null, id(student));
        return of("counselor01", request.id());
    }

    private InboxEntry of(String account, String requestId) {
        return todo(account).stream()
                .filter(e -> e.requestId().equals(requestId))
                .findFirst()
                .orElseThrow();
    }

    private List<InboxEntry> todo(String account) {
        return inbox.todo(id(account), InboxFilter.NONE, null, 100).items();
    }

    private void decide(InboxEntry entry, String account, Action action, String opinion, List<String> files) {
        approvals.decide(new Decide(entry.slotId(), action, opinion, null, null, Map.of(), files, null, id(account)));
    }

    private void open(InboxEntry entry) {
        UI.getCurrent().navigate("task/" + entry.slotId());
    }

    private String buildingOf(String student) {
        return beds.bedOf(id(student), clock.today()).orElseThrow().buildingCode();
    }

    private void pressInDialog(String words) {
        click($(NativeButton.class).all().stream()
                .filter(button -> said(button).startsWith(words) && button.findAncestor(Dialog.class) != null)
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError(words)));
    }

    /** The note on the task that says so. */
    private String note(String words) {
        return $(Note.class).all().stream()
                .map(note -> note.getElement().getTextRecursively())
                .filter(note -> note.contains(words))
                .findFirst()
                .orElse("");
    }

    private String dialog() {
        return $(Dialog.class).last().getElement().getTextRecursively();
    }
}
