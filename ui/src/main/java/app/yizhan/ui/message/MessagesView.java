package app.yizhan.ui.message;

import app.yizhan.notification.Message;
import app.yizhan.notification.MessageGroup;
import app.yizhan.notification.Notifications;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Route(value = "messages", layout = MainLayout.class)
@PermitAll
class MessagesView extends Div implements Titled {

    private static final int PAGE = 30;

    private final transient Notifications notifications;
    private final transient PageWords words;
    private final String me;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private final List<Message> shown = new ArrayList<>();

    MessagesView(Notifications notifications, PageWords words, CurrentPerson current) {
        this.notifications = notifications;
        this.words = words;
        this.me = current.id();
        addClassName("narrow");
        list.addClassNames("card", "msgs");
        more = Buttons.plain(getTranslation("list.more"), click -> more());
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, list, more);
        more();
    }

    private void more() {
        var page = notifications.messages(
                me, shown.isEmpty() ? null : shown.getLast().id(), PAGE);
        shown.addAll(page);
        more.setVisible(page.size() == PAGE);
        if (!page.isEmpty()) {
            list.removeAll();
            notifications.grouped(shown).forEach(group -> list.add(item(group)));
            notifications.markRead(
                    me, page.stream().filter(m -> !m.read()).map(Message::id).toList());
        } else if (shown.isEmpty()) {
            replace(list, EmptyState.of(getTranslation("messages.empty"), getTranslation("messages.empty.why")));
        }
    }

    /** A swarm is one row, which opens the newest: the others are beside it in the inbox. */
    private ListItem item(MessageGroup group) {
        var message = group.newest();
        var sign = new Span();
        var text = new Span(
                group.count() == 1
                        ? words.notice("message." + message.kind(), message.args())
                        : words.say("notice." + message.kind() + ".many", Map.of("n", group.count())));
        if (!group.read()) {
            sign.addClassName("new");
            sign.getElement().setAttribute("role", "img").setAttribute("aria-label", getTranslation("messages.new"));
            text.addClassName("unread");
        }
        var when = new Span(words.times().at(message.createdAt()));
        when.addClassNames("s", "q", "nw");
        var opens = message.opens();
        return new ListItem(sign, opens == null ? text : Buttons.inside(new Anchor(opens.substring(1), text)), when);
    }

    @Override
    public String title() {
        return getTranslation("nav.messages");
    }
}
