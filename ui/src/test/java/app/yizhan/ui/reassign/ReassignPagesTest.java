package app.yizhan.ui.reassign;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Handover;
import app.yizhan.approval.Handovers;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Requests;
import app.yizhan.request.TimelineEntry;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The page that hands over a leaver's tasks")
class ReassignPagesTest extends Pages {

    @Autowired
    private Requests requests;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Handovers handovers;

    @Autowired
    private Approvals approvals;

    @Autowired
    private RequestQueries queries;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void tasks_are_looked_at_first_and_go_with_the_password() {
        var entry = asked("student06");
        var leaver = people.get(id("counselor01"));
        var heir = people.get(id("college01")).name();
        as("admin");
        navigate("reassign", ReassignView.class);
        press("先看看");
        assertThat(words()).contains("先选一位同事");

        $(TextBox.class).withId("leaver").single().setValue(leaver.number());
        press(leaver.name());
        press("先看看");
        assertThat(words()).contains(entry.number(), "辅导员审核", heir, "要转 1 件");
        assertThat(has("counselor01", entry)).isTrue();

        press("改派 1 件");
        assertThat(words()).contains("密码不对");
        assertThat(has("counselor01", entry)).isTrue();

        $(TextBox.class).withId("password-again").single().setValue("yizhan");
        press("改派 1 件");
        assertThat(words()).contains("转了 1 件", "已转给" + heir);
        assertThat(has("counselor01", entry)).isFalse();
        assertThat(has("college01", entry)).isTrue();
    }

    @Test
    void what_was_decided_after_the_preview_stays_decided_and_the_rest_goes() {
        var decided = asked("student05");
        var waiting = asked("student06");
        var leaver = people.get(id("counselor01"));
        as("admin");
        navigate("reassign", ReassignView.class);
        $(TextBox.class).withId("leaver").single().setValue(leaver.number());
        press(leaver.name());
        press("先看看");
        assertThat(words()).contains(decided.number(), waiting.number());
        approvals.decide(new Decide(decided.slotId(), Action.APPROVE, null, null, null, Map.of(), null, leaver.id()));
        $(TextBox.class).withId("password-again").single().setValue("yizhan");
        press("改派");

        assertThat(words()).contains("其间 1 件已经不在等了", decided.number(), "已转给");
        assertThat(has("counselor01", waiting)).isFalse();
        assertThat(has("college01", waiting)).isTrue();
        var timeline = queries.detail(decided.requestId(), id("student05")).timeline();
        assertThat(timeline)
                .extracting(TimelineEntry::action)
                .contains("APPROVED")
                .doesNotContain("TRANSFERRED");
        assertThat(inbox.todo(id("college01"), InboxFilter.NONE, null, 100).items())
                .filteredOn(entry -> entry.requestId().equals(decided.requestId()))
                .hasSize(1);
    }

    @Test
    void the_office_of_a_unit_finds_the_page_and_its_own_people() {
        as("college01");
        var leaver = people.get(id("counselor02"));
        navigate("reassign", ReassignView.class);
        $(TextBox.class).withId("leaver").single().setValue(leaver.number());
        press(leaver.name());
        press("先看看");
        assertThat(words()).contains("没有只等" + leaver.name());
    }

    @Test
    void somebody_who_has_left_is_found_while_something_waits_for_them() {
        var entry = asked("student06");
        var leaver = people.get(id("counselor02"));
        var idle = people.get(id("league01"));
        handovers.transfer(new Handover(entry.slotId(), List.of(leaver.id()), null, null, id("counselor01")));
        jdbc.update("UPDATE person SET left_on = ? WHERE id IN (?, ?)", clock.today(), leaver.id(), idle.id());
        try {
            as("admin");
            navigate("reassign", ReassignView.class);
            $(TextBox.class).withId("leaver").single().setValue(idle.number());
            assertThat(words()).doesNotContain("已离校").contains("没有找到");
            $(TextBox.class).withId("leaver").single().setValue(leaver.number());
            assertThat(words()).contains("已离校");
            press(leaver.name());
            press("先看看");
            assertThat(words()).contains(entry.number());
        } finally {
            jdbc.update("UPDATE person SET left_on = NULL WHERE id IN (?, ?)", leaver.id(), idle.id());
        }
    }

    private InboxEntry asked(String student) {
        var bed = freeBed(beds.bedOf(id(student), clock.today()).orElseThrow().buildingCode());
        var request = requests.submit("room-change", move(bed), null, id(student));
        return inbox.todo(id("counselor01"), InboxFilter.NONE, null, 100).items().stream()
                .filter(e -> e.requestId().equals(request.id()))
                .findFirst()
                .orElseThrow();
    }

    private boolean has(String account, InboxEntry entry) {
        return inbox.find(entry.slotId(), id(account)).isPresent();
    }
}
