package app.yizhan.ui.shell;

import app.yizhan.catalog.Families;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.security.CurrentPerson;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The pages that find no place among the four tabs of a phone. */
@Route(value = "more", layout = MainLayout.class)
@PermitAll
class MoreView extends Div implements Titled {

    MoreView(CurrentPerson current, Families families) {
        addClassName("narrow");
        var list = new UnorderedList();
        list.addClassNames("card", "more-pages");
        for (var entry : NavEntry.of(current, families)) {
            var link = Buttons.inside(new Anchor(entry.path()));
            link.add(new Icon(entry.icon()), new Span(getTranslation(entry.text())));
            list.add(new ListItem(link));
        }
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, list);
    }

    @Override
    public String title() {
        return getTranslation("nav.more");
    }
}
