package app.yizhan.ui.inbox;

import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chips above the list: everything, what is late, and the role in which I act where there are several. */
final class Filters extends Div {

    private final transient List<String> roles;
    private final transient PageWords page;
    private final transient Consumer<InboxFilter> chosen;

    Filters(List<RoleGrant> grants, PageWords page, Consumer<InboxFilter> chosen) {
        this.roles = grants.stream().map(RoleGrant::role).distinct().toList();
        this.page = page;
        this.chosen = chosen;
        addClassNames("chips", "sc");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("inbox.filter"));
        show(InboxFilter.NONE);
    }

    private void show(InboxFilter now) {
        removeAll();
        chip(getTranslation("inbox.all"), now.role() == null && !now.overdue(), filter(null, false));
        chip(getTranslation("inbox.late"), now.overdue(), filter(null, true));
        if (roles.size() > 1) {
            roles.forEach(role -> chip(page.say("role." + role), Objects.equals(role, now.role()), filter(role, false)));
        }
    }

    private static InboxFilter filter(@Nullable String role, boolean late) {
        return new InboxFilter(role, null, null, null, late, null);
    }

    private void chip(String words, boolean on, InboxFilter filter) {
        add(Buttons.chip(words, on, click -> {
            show(filter);
            chosen.accept(filter);
        }));
    }
}
