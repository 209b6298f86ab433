package app.yizhan.ui.visiting;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of visits")
class VisitPagesTest extends Pages {

    @Autowired
    private Requests requests;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void the_planner_names_the_rooms_by_building_and_floor_and_says_why() {
        plan(as("counselor02"));
        navigate("visits", VisitsView.class);
        assertThat(words()).contains("应走访 2 间", "还差 2 间", "2 层", "203 室", "上次情绪偏低", "还没走访过", "没去");
        jdbc.update("DELETE FROM visit_plan_room");
        jdbc.update("DELETE FROM visit_plan");
    }

    @Test
    void without_a_plan_visits_can_be_recorded_all_the_same_and_students_find_no_such_page() {
        as("college01");
        UI.getCurrent().navigate("visits");
        assertThat(words()).contains("这周没有走访计划", "记录走访");
        as("student01");
        UI.getCurrent().navigate("hall");
        UI.getCurrent().navigate("visits");
        assertThat(words()).doesNotContain("记录走访");
    }

    @Test
    void the_code_at_a_door_leads_visitors_to_coming_and_going() {
        as("counselor01");
        UI.getCurrent().navigate("door/b01-203");
        assertThat(words()).contains("203", "进门", "记录走访", "今天还没有扫码进门");
        click("进门");
        assertThat(words()).contains("出门").doesNotContain("今天还没有");
        click("出门");
        assertThat(words()).contains("出门");
        UI.getCurrent().navigate("door/b01-999");
        assertThat(words()).contains("没找到这一页");
        jdbc.update("DELETE FROM door_mark");
    }

    private void click(String button) {
        test($(NativeButton.class).all().stream()
                        .filter(it -> it.getText().equals(button))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void plan(String counselor) {
        var monday = clock.today().minusDays(clock.today().getDayOfWeek().getValue() - 1L);
        var plan = "01999999-0000-7000-8000-000000000001";
        jdbc.update("DELETE FROM visit_week WHERE week_of = ?", monday);
        jdbc.update("INSERT INTO visit_week (week_of, begun_at) VALUES (?, ?)", monday, clock.now());
        jdbc.update(
                "INSERT INTO visit_plan (id, visitor_id, week_of, role, quota, stage) VALUES (?, ?, ?, ?, 2, 'DONE')",
                plan,
                counselor,
                monday,
                "COUNSELOR");
        jdbc.update(
                "INSERT INTO visit_plan_room (plan_id, room, score, watched, mood, new_in_room, open_items)"
                        + " VALUES (?, 'b01-203', 60, 0, 2, 0, 0)",
                plan);
    }

    @Test
    void the_form_begins_with_the_room_of_the_planner() {
        as("counselor01");
        UI.getCurrent().navigate("apply/visit", QueryParameters.simple(Map.of("rooms", "b01-203")));
        assertThat(words())
                .contains("走访的寝室", "寝室号", "保密记录", "谈到什么", "思想", "提交走访记录", "单位", "有错联系人事处")
                .doesNotContain("找辅导员");
    }

    @Test
    void the_page_of_a_visit_tells_what_was_handed_on() {
        var counselor = as("counselor02");
        var form = Map.<String, Object>of(
                "kind",
                "DORM",
                "rooms",
                List.of("b01-201"),
                "visitedAt",
                clock.now().minusHours(1).truncatedTo(ChronoUnit.MINUTES).toString(),
                "mood",
                "3",
                "topics",
                List.of("STUDY"),
                "found",
                "SOME");
        var visit = requests.submit("visit", form, null, counselor);
        var task = inbox.todo(counselor, InboxFilter.NONE, null, 200).items().stream()
                .filter(entry -> entry.requestId().equals(visit.id()))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate("task/" + task.slotId());
        assertThat(words()).contains("跟进事项", "登记并分派");
        UI.getCurrent().navigate("requests/" + visit.id());
        assertThat(words()).contains("学业", "201").doesNotContain("交办");
    }
}
