package app.yizhan.ui.request;

import app.yizhan.catalog.Families;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Withdrawals;
import app.yizhan.request.Words;
import app.yizhan.ui.journey.CaseFacts;
import app.yizhan.ui.journey.Journey;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.line.StationLine;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One request: the plate, the whole line, what was asked for, and the diagram on demand. */
@Route(value = "requests", layout = MainLayout.class)
@PermitAll
class RequestView extends Div implements Titled, HasUrlParameter<String> {

    /** What the page needs. */
    @org.springframework.stereotype.Component
    record Services(RequestQueries requests, Withdrawals withdrawals, Families families, Words words, CaseFacts facts) {}

    private final transient Services services;
    private final transient PageWords page;
    private final String me;
    private transient CaseWords words;
    private final Div diagram = new Div();
    private String title = "";

    RequestView(Services services, PageWords page, CurrentPerson current) {
        this.services = services;
        this.page = page;
        this.me = current.id();
        addClassName("rq");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(id);
    }

    private void show(String id) {
        var detail = services.requests().detail(id, me, getLocale());
        words = new CaseWords(services.families().of(String.valueOf(detail.request().definitionId())), services.words(), getLocale());
        title = words.name();
        var journey = new Journey(detail, words, page);
        removeAll();
        diagram.removeAll();
        add(head(detail), new Plate(detail, journey, words, page, acts(detail).toArray(Component[]::new)));
        var line = new Card(getTranslation("request.line")).with(StationLine.wide(words.family().line(), journey.stations()));
        remarks(journey).ifPresent(line::with);
        var right = new Div(facts(detail), new Note(Note.Tone.PLAIN, "eye", getTranslation("request.seen")).with(getTranslation("request.seen.by")));
        right.addClassName("col");
        var columns = new Div(line, right);
        columns.addClassName("cols");
        add(columns, diagram);
    }

    private Div head(RequestDetail detail) {
        var number = new Paragraph(getTranslation("request.second", words.without(detail.title()), detail.request().number()));
        number.addClassNames("s", "q");
        var names = new Div(new H1(words.name()), number);
        names.addClassName("grow");
        var head = new Div(new LineMark(words.family().line()), names, new Badge(RequestsView.tone(detail.request().status()), page.say("status." + detail.request().status())));
        head.addClassName("hdr");
        return head;
    }

    private List<Component> acts(RequestDetail detail) {
        var acts = new ArrayList<Component>();
        if (detail.mayWithdraw()) {
            acts.add(Buttons.withIcon("back", getTranslation("request.withdraw"), click -> WithdrawDialog.open(
                    detail.request(), services.withdrawals(), page, () -> show(detail.request().id()))));
        }
        detail.open().stream().filter(step -> step.slotId() != null).findFirst().ifPresent(step -> {
            var act = Buttons.link("task/" + step.slotId(), getTranslation("journey.do"));
            act.addClassName("pri");
            acts.add(act);
        });
        return acts;
    }

    private Optional<Component> remarks(Journey journey) {
        if (journey.remarks().isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassNames("remarks", "s", "q");
        journey.remarks().forEach(remark -> list.add(new ListItem(remark)));
        return Optional.of(list);
    }

    private Card facts(RequestDetail detail) {
        var open = Buttons.quiet("", click -> {
            var model = services.requests().diagram(detail.request().id(), me);
            diagram.removeAll();
            diagram.add(new Diagram(model, getTranslation("request.diagram.words", String.join(getTranslation("list.and"), model.active().stream().map(words::step).toList()))));
            diagram.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        });
        open.add(new Icon("flow"), new Span(getTranslation("request.diagram")));
        return new Card(getTranslation("request.facts"), open).with(services.facts().of(words, detail.data(), detail.changed()));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("requests", getTranslation("nav.mine")));
    }
}
