package app.yizhan.ui.request;

import app.yizhan.catalog.Families;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestSummary;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Badge;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the person ever asked for, newest first. */
@Route(value = "requests", layout = MainLayout.class)
@PermitAll
class RequestsView extends Div implements Titled {

    private static final int PAGE = 20;

    private final transient RequestQueries requests;
    private final transient Families families;
    private final transient PageWords page;
    private final String me;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private @Nullable String next;

    RequestsView(RequestQueries requests, Families families, PageWords page, CurrentPerson current) {
        this.requests = requests;
        this.families = families;
        this.page = page;
        this.me = current.id();
        addClassName("narrow");
        list.addClassName("rlist");
        more = Buttons.plain(getTranslation("list.more"), click -> more());
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, list, more);
        more();
        if (list.getChildren().findAny().isEmpty()) {
            replace(
                    list,
                    EmptyState.of(
                            getTranslation("requests.none"),
                            getTranslation("requests.none.why"),
                            Buttons.link("hall", getTranslation("nav.hall"))));
        }
    }

    private void more() {
        var rows = requests.list(RequestQueries.Box.MINE, me, List.of(RequestStatus.values()), next, PAGE, getLocale());
        rows.items().forEach(row -> list.add(row(row)));
        next = rows.next();
        more.setVisible(next != null);
    }

    private ListItem row(RequestSummary row) {
        String line = families.find(row.service()).map(f -> f.line()).orElse("");
        var title = Buttons.inside(new Anchor("requests/" + row.id(), row.title()));
        title.addClassName("oct");
        var head = new Div(
                new LineMark(line).small(), title, new Badge(tone(row.status()), page.say("status." + row.status())));
        head.addClassNames("row", "spread");
        var number =
                new Span(page.say("requests.line", row.number(), page.times().at(row.submittedAt())));
        number.addClassNames("s", "q");
        var item = new ListItem(head, number);
        item.addClassNames("card", "oc", LineColor.style(line));
        return item;
    }

    static Badge.Tone tone(RequestStatus status) {
        return switch (status) {
            case RUNNING -> Badge.Tone.INFO;
            case RETURNED -> Badge.Tone.SOON;
            case COMPLETED -> Badge.Tone.PLAIN;
            case WITHDRAWN, CANCELLED -> Badge.Tone.OUT;
        };
    }

    @Override
    public String title() {
        return getTranslation("nav.mine");
    }
}
