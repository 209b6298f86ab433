package app.yizhan.ui.hall;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.inbox.Inbox;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Starters;
import app.yizhan.request.Words;
import app.yizhan.ui.journey.AskedCard;
import app.yizhan.ui.journey.JourneyCard;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where students begin: what needs me first, then what can be asked for. */
@Route(value = "hall", layout = MainLayout.class)
@PermitAll
class HallView extends Div implements Titled {

    private static final int PAUSE = 250;

    private final transient Families families;
    private final transient Words words;
    private final transient PageWords page;
    private final ServiceLines services;

    HallView(
            Families families,
            Starters starters,
            RequestQueries requests,
            Inbox inbox,
            Words words,
            PageWords page,
            CurrentPerson current) {
        this.families = families;
        this.words = words;
        this.page = page;
        this.services = new ServiceLines(page);
        addClassName("hall");
        var presenter = new HallPresenter(families, starters, requests, inbox, current.person());
        services.show(presenter.services("", getLocale()));
        add(top(presenter), underWay(presenter), all());
    }

    private Div top(HallPresenter presenter) {
        var box = new TextBox("search").whileTyping(PAUSE);
        box.getElement()
                .setAttribute("placeholder", getTranslation("hall.search"))
                .setAttribute("aria-label", getTranslation("hall.search"));
        box.addValueChangeListener(event -> services.show(presenter.services(event.getValue(), getLocale())));
        var search = new Div(new Icon("search"), box);
        search.addClassName("search");
        search.getElement().setAttribute("role", "search");
        var top = new Div(new H1(getTranslation("hall.question")), search);
        top.addClassName("top");
        return top;
    }

    private Section all() {
        var head = new Div(new H2(getTranslation("hall.all")));
        head.addClassName("sh");
        var answered = Buttons.inside(new Anchor("answered", getTranslation("hall.answered")));
        answered.addClassName("s");
        head.add(answered);
        return new Section(head, services);
    }

    private Section underWay(HallPresenter presenter) {
        var cards = new UnorderedList();
        cards.addClassName("ocl");
        presenter
                .askedOfMe()
                .forEach(entry -> cards.add(new AskedCard(entry, words(families.of(entry.definitionId())), page)));
        presenter
                .underWay(getLocale())
                .forEach(detail -> cards.add(new JourneyCard(
                        detail,
                        words(families.of(String.valueOf(detail.request().definitionId()))),
                        page)));
        var all = Buttons.inside(new Anchor("requests", getTranslation("hall.mine")));
        all.addClassName("s");
        var head = new Div(new H2(getTranslation("hall.now")), all);
        head.addClassName("sh");
        boolean none = cards.getChildren().findAny().isEmpty();
        var nothing = new Paragraph(getTranslation("hall.none"));
        nothing.addClassNames("q", "none");
        return none ? new Section(head, nothing) : new Section(head, cards);
    }

    private CaseWords words(Family family) {
        return new CaseWords(family, words, getLocale());
    }

    @Override
    public String title() {
        return getTranslation("nav.hall");
    }
}
