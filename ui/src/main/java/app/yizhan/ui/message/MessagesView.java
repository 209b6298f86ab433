package app.yizhan.ui.message;

import app.yizhan.notification.Message;
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
import org.jspecify.annotations.Nullable;

@Route(value = "messages", layout = MainLayout.class)
@PermitAll
class MessagesView extends Div implements Titled {

    private static final int PAGE = 30;

    private final transient Notifications notifications;
    private final transient PageWords words;
    private final String me;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private @Nullable String last;

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
        var page = notifications.messages(me, last, PAGE);
        page.forEach(message -> list.add(item(message)));
        more.setVisible(page.size() == PAGE);
        if (!page.isEmpty()) {
            last = page.getLast().id();
            notifications.markRead(me, page.stream().filter(m -> !m.read()).map(Message::id).toList());
        } else if (last == null) {
            replace(list, EmptyState.of(getTranslation("messages.empty"), getTranslation("messages.empty.why")));
        }
    }

    private ListItem item(Message message) {
        var sign = new Span();
        var text = new Span(words.say("message." + message.kind(), message.args()));
        if (!message.read()) {
            sign.addClassName("new");
            sign.getElement().setAttribute("role", "img").setAttribute("aria-label", getTranslation("messages.new"));
            text.addClassName("unread");
        }
        var when = new Span(words.times().at(message.createdAt()));
        when.addClassNames("s", "q", "nw");
        var target = target(message);
        return new ListItem(sign, target == null ? text : Buttons.inside(new Anchor(target, text)), when);
    }

    private static @Nullable String target(Message message) {
        if (message.slotId() != null) {
            return "task/" + message.slotId();
        }
        return message.requestId() == null ? null : "requests/" + message.requestId();
    }

    @Override
    public String title() {
        return getTranslation("nav.messages");
    }
}
