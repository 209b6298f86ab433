package app.yizhan.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.request.Drafts;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.line.StationLine;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of a room change")
class RoomChangePagesTest extends Pages {

    @Autowired
    private Drafts drafts;

    @Autowired
    private Inbox inbox;

    @Test
    void a_form_that_lacks_something_lists_it_and_keeps_what_was_given() {
        String student = as("student03");
        drafts.save(student, "room-change", Map.of("kind", "MOVE", "explanation", "太短"));
        navigate("apply/room-change", FormView.class);

        press("提交申请");

        assertThat(words()).contains("还差", "说明：至少 10 字");
        assertThat(drafts.find(student, "room-change")).isPresent();
    }

    @Test
    void a_form_with_everything_foretells_its_path_and_leads_to_the_request() {
        String student = as("student04");
        drafts.save(student, "room-change", move(freeBed("b01")));
        navigate("apply/room-change", FormView.class);
        assertThat($(StationLine.class).first().getChildren().count()).isGreaterThan(3);

        press("提交申请");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("requests/");
        assertThat(words()).contains("辅导员审核", "现在到了");
        assertThat(drafts.find(student, "room-change")).isEmpty();
    }

    @Test
    void a_counselor_approves_in_the_inbox_and_the_task_is_gone() {
        String student = as("student05");
        drafts.save(student, "room-change", move(freeBed("b01")));
        navigate("apply/room-change", FormView.class);
        press("提交申请");

        String counselor = as("counselor01");
        var mine = inbox.todo(counselor, InboxFilter.NONE, null, 50).items().stream()
                .filter(e -> e.applicantId().equals(student))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate("task/" + mine.slotId());
        click($(NativeButton.class).withAttribute("data-key", "a").single());

        assertThat(inbox.find(mine.slotId(), counselor)).isEmpty();
    }

    @Test
    void an_address_that_is_not_for_this_person_looks_like_one_that_does_not_exist() {
        as("student06");
        UI.getCurrent().navigate("requests/01900000-0000-7000-8000-000000000000");

        assertThat(words()).contains("没找到这一页");
    }
}
