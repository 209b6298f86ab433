package app.yizhan.ui.workboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.request.Requests;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of repairs")
class WorkBoardPagesTest extends Pages {

    @Autowired
    private Requests requests;

    @Autowired
    private Inbox inbox;

    @Test
    void the_wall_counts_open_orders_and_names_what_is_due_first() {
        var student = as("student06");
        var number = requests.submit("repair", broken("b01-202"), null, student).number();
        as("dispatch01");
        navigate("workboard", WorkBoardView.class);
        assertThat(words()).contains("待接单", "木工班", "家具", number, "202");
        as("repair01");
        UI.getCurrent().navigate("workboard");
        assertThat(words()).doesNotContain(number);
    }

    @Test
    void a_worker_s_buttons_say_what_they_do() {
        var student = as("student07");
        var request = requests.submit("repair", broken("b01-203"), null, student);
        var worker = as("repair01");
        var task = inbox.todo(worker, InboxFilter.NONE, null, 200).items().stream()
                .filter(entry -> entry.requestId().equals(request.id()))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate("task/" + task.slotId());
        assertThat($(NativeButton.class).all()).anyMatch(button -> said(button).startsWith("接单"));
        assertThat($(NativeButton.class).all()).anyMatch(button -> said(button).startsWith("接不了"));
    }

    @Test
    void the_dispatcher_chooses_a_crew_or_looks_for_a_worker() {
        var student = as("student08");
        var form = Map.<String, Object>of("place", "b01-204", "category", "OTHER", "description", "门上方的搁板松了，快掉下来了。");
        var request = requests.submit("repair", form, null, student);
        var dispatcher = as("dispatch01");
        var task = inbox.todo(dispatcher, InboxFilter.NONE, null, 200).items().stream()
                .filter(entry -> entry.requestId().equals(request.id()))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate("task/" + task.slotId());
        assertThat(words()).contains("物业班", "指定维修员", "派单");
    }

    @Test
    void the_form_begins_with_one_s_own_room_or_with_the_door_s_code() {
        as("student07");
        UI.getCurrent().navigate("apply/repair");
        assertThat(words()).contains("报修地点", "203 室");
        UI.getCurrent().navigate("apply/repair", QueryParameters.simple(Map.of("place", "b01-2/WASHROOM")));
        assertThat(words()).contains("公共卫生间");
    }

    private static Map<String, Object> broken(String place) {
        return Map.of("place", place, "category", "FURNITURE", "description", "书桌的抽屉掉下来了，关不上。");
    }
}
