package app.yizhan.ui.door;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.access.Passages;
import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.calendar.DueWork;
import app.yizhan.camunda.MovableClock;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.organisation.Person;
import app.yizhan.request.Requests;
import app.yizhan.request.Submitted;
import app.yizhan.request.Withdrawals;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("Returns that doors registered, on their page")
class DoorReturnsPagesTest extends Pages {

    @Autowired
    private Requests requests;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Passages passages;

    @Autowired
    private MovableClock movable;

    @Autowired
    @Qualifier("returnsByDoor")
    private DueWork work;

    @Test
    void a_counselor_lets_the_leave_of_somebody_go_on_who_did_not_come_in() {
        var student = people.findByAccount("student17").orElseThrow();
        var leave = away(student);
        var now = movable.offset();
        var evening = clock.today().plusDays(1).atTime(17, 0);
        movable.setOffset(now.plus(Duration.between(clock.now(), evening)));
        try {
            passages.take(
                    List.of(new Passages.Sent(
                            student.number(), "gate", "%sT16:30:00+08:00".formatted(clock.today()), "IN")),
                    id("admin"),
                    Locale.SIMPLIFIED_CHINESE);
            assertThat(work.runDue()).isEqualTo(1);
            as("counselor01");
            UI.getCurrent().navigate("door-returns");
            assertThat(words()).contains(student.name(), "恢复请假");
            press("恢复请假");
            inDialog("恢复请假");
            assertThat($(Dialog.class).last().getElement().getTextRecursively()).contains("怎么知道不是本人");
            $(TextBox.class).withId("door-reason").single().setValue("室友拿了卡，本人还在杭州");
            var other = submit(student, evening.plusMinutes(30), evening.plusHours(3));
            inDialog("恢复请假");
            assertThat($(Dialog.class).last().getElement().getTextRecursively()).contains("学生另有请假 " + other.number());
            assertThat(words()).as("the list is loaded anew").contains(student.name());
            withdrawals.withdraw(other.id(), null, null, student.id());
            inDialog("恢复请假");
            assertThat(words()).contains("没有可更正的门禁销假");
            UI.getCurrent().navigate("requests/" + leave);
            assertThat(words()).contains("门禁记录的不是本人", "室友拿了卡");
            decide(of(leave), Action.SUBMIT, "counselor01");
        } finally {
            movable.setOffset(now);
        }
    }

    /** Until tomorrow evening, granted. */
    private String away(Person student) {
        var day = clock.today().plusDays(1);
        var request = submit(student, day.atTime(8, 0), day.atTime(18, 0)).id();
        // next to a holiday one more decides
        for (var account : List.of("counselor01", "college01")) {
            inbox.ofRequest(request, id(account))
                    .filter(entry -> entry.purpose().equals("DECIDE"))
                    .ifPresent(entry -> decide(entry.slotId(), Action.APPROVE, account));
        }
        return request;
    }

    private Submitted submit(Person student, LocalDateTime from, LocalDateTime to) {
        Map<String, Object> form = new HashMap<>();
        form.put("type", "PERSONAL");
        form.put("start", from.toString());
        form.put("end", to.toString());
        form.put("leaveCity", true);
        form.put("destination", "杭州");
        form.put("phone", "13800000000");
        form.put("parentInformed", true);
        form.put("reason", "姐姐结婚，回家帮忙一天。");
        return requests.submit("leave", form, null, student.id());
    }

    private void decide(String slot, Action action, String account) {
        approvals.decide(new Decide(slot, action, null, null, null, Map.of(), null, id(account)));
    }

    private String of(String request) {
        return inbox.ofRequest(request, id("counselor01"))
                .map(InboxEntry::slotId)
                .orElseThrow();
    }

    private void inDialog(String words) {
        click($(NativeButton.class).all().stream()
                .filter(button -> said(button).startsWith(words) && button.findAncestor(Dialog.class) != null)
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError(words)));
    }
}
