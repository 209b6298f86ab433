package app.yizhan.ui.paper;

import app.yizhan.seal.DeskPaper;
import app.yizhan.seal.PaperDesk;
import app.yizhan.seal.PaperMistakes;
import app.yizhan.seal.SealDesks;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What lies at a clerk's desk: papers to be stamped by hand, papers that wait for whoever asked for them, and who took the last ones. */
@Route(value = "papers", layout = MainLayout.class)
@PermitAll
class PapersView extends Div implements Titled, BeforeEnterObserver {

    private final transient SealDesks desks;
    private final transient PaperDesk desk;
    private final transient PaperMistakes mistakes;
    private final transient PageWords page;
    private final transient CurrentPerson current;
    private final Div cards = new Div();

    PapersView(SealDesks desks, PaperDesk desk, PaperMistakes mistakes, PageWords page, CurrentPerson current) {
        this.desks = desks;
        this.desk = desk;
        this.mistakes = mistakes;
        this.page = page;
        this.current = current;
        addClassNames("narrow", "dense", "stack-cards");
        cards.addClassName("stack-cards");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, new Paragraph(getTranslation("papers.hint")), cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        cards.removeAll();
        var open = desks.open(current.id(), getLocale());
        var acts = new PaperActs(desk, mistakes, page, current.id(), this::show);
        cards.add(
                card(
                        "papers.waiting",
                        open.stream().filter(it -> it.stampedAt() == null).toList(),
                        acts),
                card(
                        "papers.ready",
                        open.stream().filter(it -> it.stampedAt() != null).toList(),
                        acts),
                card("papers.collected", desks.collected(current.id(), getLocale()), acts));
    }

    private Card card(String key, List<DeskPaper> papers, PaperActs acts) {
        var head = page.say(key, papers.size());
        var card = new Card(head);
        if (papers.isEmpty()) {
            var none = new Paragraph(page.say(key + ".none"));
            none.addClassNames("s", "q");
            return card.with(none);
        }
        var table = new Table(
                head,
                page.say("papers.who"),
                page.say("papers.what"),
                page.say("papers.where"),
                page.say(key + ".act"));
        papers.forEach(it -> table.row(who(it), what(it), new Span(acts.where(it)), acts.of(it)));
        return card.with(table);
    }

    private Div who(DeskPaper paper) {
        var number = new Span(paper.holderNumber());
        number.addClassNames("s", "q");
        return column(new Span(page.name(paper.holder())), number);
    }

    private Div what(DeskPaper paper) {
        var link = new Anchor("ui/document/" + paper.documentId(), paper.title());
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.setAriaLabel(page.say("papers.print.of", paper.title(), page.name(paper.holder()), paper.number()));
        var more =
                new Span(page.say("papers.issued", paper.number(), page.times().at(paper.issuedAt())));
        more.addClassNames("s", "q");
        return column(link, more);
    }

    private static Div column(Component first, Span second) {
        return new Div(new Div(first), second);
    }

    @Override
    public String title() {
        return getTranslation("nav.papers");
    }
}
