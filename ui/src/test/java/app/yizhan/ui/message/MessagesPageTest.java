package app.yizhan.ui.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.Select;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("Messages on their page")
class MessagesPageTest extends Pages {

    @Autowired
    private Notifications notifications;

    @Test
    void what_comes_in_a_swarm_is_one_row_that_opens_the_newest() {
        var me = as("league01");
        var request = TimeOrderedId.next();
        tell("task", me, null, TimeOrderedId.next());
        tell("overdue-copy", me, request, null);
        var newest = TimeOrderedId.next();
        tell("task", me, null, newest);
        UI.getCurrent().navigate("messages");
        var rows = shown(ListItem.class)
                .map(item -> item.getElement().getTextRecursively())
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith("2 件新待办");
        assertThat(rows.getLast()).startsWith("已超时：王小明");
        assertThat(shown(Anchor.class).map(Anchor::getHref)).containsExactly("inbox/" + newest, "requests/" + request);
        assertThat(notifications.unread(me)).isZero();
    }

    @Test
    void the_head_of_a_group_counts_what_does_not_come_at_once_and_what_is_off_stays_off() {
        as("college01");
        UI.getCurrent().navigate("account");
        assertThat(words()).doesNotContain("其中");
        var kind = $(Select.class).withId("mail-overdue-copy").single();
        kind.setValue("OFF");
        assertThat(words()).contains("让你知道的", "其中 1 类不是马上");
        press("全部马上来");
        assertThat(words()).contains("其中 1 类不是马上");
        $(Select.class).withId("mail-overdue-copy").single().setValue("AT_ONCE");
        assertThat(words()).doesNotContain("其中");
    }

    private <T extends Component> Stream<T> shown(Class<T> type) {
        return $(type).all().stream().filter(part -> part.findAncestor(MessagesView.class) != null);
    }

    private void tell(String kind, String person, @Nullable String request, @Nullable String slot) {
        var args = Map.of("applicant", "王小明", "service", "调换寝室", "step", "辅导员审核", "number", "house-2026-000017");
        notifications.tell(new Notice(kind, person, args, request, slot, false, TimeOrderedId.next(), null));
    }
}
