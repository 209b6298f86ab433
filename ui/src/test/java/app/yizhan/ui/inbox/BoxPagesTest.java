package app.yizhan.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.NewRole;
import app.yizhan.organisation.RoleGrants;
import app.yizhan.request.Requests;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.Select;
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
@DisplayName("What a box is narrowed by")
class BoxPagesTest extends Pages {

    @Autowired
    private Requests requests;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Inbox inbox;

    @Autowired
    private RoleGrants grants;

    @Test
    void late_things_of_one_role_are_asked_for_together() {
        var role = new NewRole(number("counselor01"), "LEADER", "school", "school", clock.today(), null);
        var given = grants.give(role, id("people01"));
        try {
            as("counselor01");
            UI.getCurrent().navigate("inbox");
            assertThat(pressed()).containsExactly("全部");

            press("已超时");
            press("辅导员");
            assertThat(pressed()).containsExactly("已超时", "辅导员");
            press("已超时");
            assertThat(pressed()).containsExactly("辅导员");
            press("辅导员");
            assertThat(pressed()).containsExactly("全部");
        } finally {
            grants.end(given, id("people01"));
        }
    }

    private String number(String account) {
        return people.findByAccount(account).orElseThrow().number();
    }

    @Test
    void what_is_done_is_found_by_name_service_and_number() {
        var entry = decided("student13");
        as("counselor01");
        UI.getCurrent().navigate("done");
        assertThat(words()).contains(entry.number());

        var search = $(TextBox.class).all().getFirst();
        search.setValue("nobody");
        assertThat(words()).doesNotContain(entry.number()).contains("没有找到");
        search.setValue(entry.number());
        assertThat(words()).contains(entry.number());

        var service = $(Select.class).all().getFirst();
        service.setValue("leave");
        assertThat(words()).doesNotContain(entry.number()).contains("没有找到");
        service.setValue("room-change");
        assertThat(words()).contains(entry.number());
    }

    private List<NativeButton> chips() {
        return $(NativeButton.class).all().stream()
                .filter(button ->
                        button.hasClassName("chip") && button.getElement().hasAttribute("aria-pressed"))
                .filter(button -> button.getParent()
                        .filter(parent -> "group".equals(parent.getElement().getAttribute("role")))
                        .isPresent())
                .toList();
    }

    private List<String> pressed() {
        return chips().stream()
                .filter(chip -> "true".equals(chip.getElement().getAttribute("aria-pressed")))
                .map(Pages::said)
                .toList();
    }

    private InboxEntry decided(String student) {
        var building = beds.bedOf(id(student), clock.today()).orElseThrow().buildingCode();
        var request = requests.submit("room-change", move(freeBed(building)), null, id(student));
        var me = id("counselor01");
        var entry = inbox.todo(me, InboxFilter.NONE, null, 100).items().stream()
                .filter(e -> e.requestId().equals(request.id()))
                .findFirst()
                .orElseThrow();
        approvals.decide(new Decide(entry.slotId(), Action.APPROVE, null, null, null, Map.of(), List.of(), null, me));
        return entry;
    }
}
