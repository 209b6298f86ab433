package app.yizhan.ui.answered;

import app.yizhan.catalog.Families;
import app.yizhan.publication.Publications;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** What others asked and what became of it, newest first; anybody may say that they want it too. */
@Route(value = "answered", layout = MainLayout.class)
@PermitAll
class AnsweredView extends Div implements Titled {

    private static final int PAGE = 20;
    private static final int PAUSE = 300;

    private final transient Publications publications;
    private final transient Families families;
    private final transient PageWords page;
    private final String me;
    private final Div found = new Div();
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private String search = "";
    private @Nullable String next;

    AnsweredView(Publications publications, Families families, PageWords page, CurrentPerson current) {
        this.publications = publications;
        this.families = families;
        this.page = page;
        this.me = current.id();
        addClassNames("narrow", "answered");
        list.addClassName("rlist");
        more = Buttons.plain(getTranslation("list.more"), click -> more());
        var head = new H1(title());
        head.addClassName("page-head");
        var hint = new Paragraph(getTranslation("answered.hint"));
        hint.addClassName("q");
        found.setId("found");
        add(head, hint, searchBox(), found, more);
        start();
    }

    private Div searchBox() {
        var box = new TextBox("search").whileTyping(PAUSE);
        box.getElement()
                .setAttribute("placeholder", getTranslation("answered.search"))
                .setAttribute("aria-label", getTranslation("answered.search"));
        box.addValueChangeListener(event -> {
            search = event.getValue();
            start();
        });
        var part = new Div(new Icon("search"), box);
        part.addClassName("search");
        part.getElement().setAttribute("role", "search");
        return part;
    }

    private void start() {
        next = null;
        list.removeAll();
        found.removeAll();
        found.add(list);
        more();
        if (list.getChildren().findAny().isEmpty()) {
            found.removeAll();
            found.add(nothing());
        }
    }

    private EmptyState nothing() {
        return search.isBlank()
                ? EmptyState.of(getTranslation("answered.none"), getTranslation("answered.none.why"))
                : EmptyState.of(getTranslation("answered.not-found"), getTranslation("answered.not-found.why"));
    }

    private void more() {
        var rows = publications.page(search, next, PAGE, me);
        rows.items()
                .forEach(row -> list.add(new AnswerCard(
                        row,
                        families.latest(row.service()),
                        page,
                        yes -> publications.support(row.id(), yes, null, me))));
        next = rows.next();
        more.setVisible(next != null);
    }

    @Override
    public String title() {
        return getTranslation("nav.answered");
    }
}
