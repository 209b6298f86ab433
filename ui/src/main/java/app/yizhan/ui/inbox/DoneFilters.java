package app.yizhan.ui.inbox;

import app.yizhan.catalog.Families;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Above what is done: a search by name or number, the service, and the role in which it was decided where there are several. */
final class DoneFilters extends Div {

    private static final int PAUSE = 300;

    private final TextBox search = new TextBox("search").whileTyping(PAUSE);
    private final Select service;
    private final Select role;

    DoneFilters(Families families, List<RoleGrant> grants, PageWords page, Consumer<InboxFilter> chosen) {
        addClassName("filters");
        var services = new LinkedHashMap<String, String>();
        services.put("", page.say("inbox.services"));
        families.all().forEach(family -> services.put(family.key(), family.name(page.locale())));
        service = new Select(services, "");
        service.setAriaLabel(page.say("inbox.service"));
        role = roles(grants, page);
        search.getElement()
                .setAttribute("placeholder", page.say("inbox.search"))
                .setAttribute("aria-label", page.say("inbox.search"));
        search.addValueChangeListener(event -> chosen.accept(filter()));
        service.addValueChangeListener(event -> chosen.accept(filter()));
        role.addValueChangeListener(event -> chosen.accept(filter()));
        var box = new Div(new Icon("search"), search);
        box.addClassName("search");
        var choices = new Div(service, role);
        choices.addClassNames("row", "wrap");
        getElement().setAttribute("role", "search");
        add(box, choices);
    }

    private static Select roles(List<RoleGrant> grants, PageWords page) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", page.say("inbox.roles"));
        grants.forEach(grant -> names.putIfAbsent(grant.role(), page.say("role." + grant.role())));
        var roles = new Select(names, "");
        roles.setAriaLabel(page.say("inbox.role"));
        roles.setVisible(names.size() > 2);
        return roles;
    }

    private InboxFilter filter() {
        return new InboxFilter(
                given(role.getValue()), given(service.getValue()), null, null, false, given(search.getValue()));
    }

    private static @Nullable String given(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
