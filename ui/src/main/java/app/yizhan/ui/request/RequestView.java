package app.yizhan.ui.request;

import app.yizhan.approval.Nudges;
import app.yizhan.catalog.Families;
import app.yizhan.inbox.Copies;
import app.yizhan.request.Reopenings;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Withdrawals;
import app.yizhan.request.Words;
import app.yizhan.ui.behalf.EnteredNote;
import app.yizhan.ui.diagram.Diagram;
import app.yizhan.ui.form.KeptWords;
import app.yizhan.ui.journey.CaseFacts;
import app.yizhan.ui.journey.Journey;
import app.yizhan.ui.line.StationLine;
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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One request: the plate, the whole line, what was asked for, and the diagram on demand. */
@Route(value = "requests", layout = MainLayout.class)
@PermitAll
class RequestView extends Div implements Titled, HasUrlParameter<String> {

    /** What the page needs. */
    @org.springframework.stereotype.Component
    record Services(
            RequestQueries requests,
            Withdrawals withdrawals,
            Nudges nudges,
            Copies copies,
            Families families,
            Words words,
            CaseFacts facts,
            BesideCards beside,
            EnteredNote entered,
            Reopenings reopenings,
            KeptWords kept) {}

    private final transient Services services;
    private final transient PageWords page;
    private final String me;
    private transient CaseWords words;
    private final Div diagram = new Div();

    RequestView(Services services, PageWords page, CurrentPerson current) {
        this.services = services;
        this.page = page;
        this.me = current.id();
        addClassName("rq");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(id);
        services.copies().read(id, me);
    }

    private void show(String id) {
        var detail = services.requests().detail(id, me, getLocale());
        words = new CaseWords(
                services.families().of(String.valueOf(detail.request().definitionId())), services.words(), getLocale());
        var journey = new Journey(detail, words, page);
        removeAll();
        diagram.removeAll();
        add(new RequestHead(detail, words, page));
        services.entered().of(detail.request(), me, () -> show(id)).ifPresent(this::add);
        add(new Plate(detail, journey, words, page, acts(detail).toArray(Component[]::new)));
        var line = new Card(getTranslation("request.line"))
                .with(StationLine.wide(words.family().line(), journey.stations(), services.facts()::file));
        journey.remarks(services.facts()::file).ifPresent(line::with);
        var right = services.beside().of(detail, me, () -> show(id));
        right.add(
                facts(detail),
                new Note(Note.Tone.PLAIN, "eye", getTranslation("request.seen"))
                        .with(getTranslation("request.seen.by")));
        var columns = new Div(line, right);
        columns.addClassName("cols");
        add(columns, diagram);
    }

    private List<Component> acts(RequestDetail detail) {
        var acts = new ArrayList<Component>();
        ReopenLink.of(detail, me, words.family(), services.reopenings(), page).ifPresent(acts::add);
        NudgeButton.of(detail, services.nudges(), page).ifPresent(acts::add);
        if (detail.mayWithdraw()) {
            acts.add(Buttons.withIcon(
                    "back",
                    getTranslation("request.withdraw"),
                    click -> WithdrawDialog.open(
                            detail.request(),
                            services.withdrawals(),
                            services.kept(),
                            page,
                            () -> show(detail.request().id()))));
        }
        if (!detail.timeline().isEmpty()) {
            acts.add(Buttons.link("record/" + detail.request().id(), getTranslation("record.open")));
        }
        detail.open().stream().filter(step -> step.slotId() != null).findFirst().ifPresent(step -> {
            var act = Buttons.link("task/" + step.slotId(), getTranslation("journey.do"));
            act.addClassName("pri");
            acts.add(act);
        });
        return acts;
    }

    private Card facts(RequestDetail detail) {
        var open = Buttons.quiet("", click -> draw(detail.request().id()));
        open.add(new Icon("flow"), new Span(getTranslation("request.diagram")));
        return new Card(getTranslation("request.facts"), open)
                .with(services.facts().of(words, detail.data(), detail.changed()));
    }

    private void draw(String id) {
        var model = services.requests().diagram(id, me);
        var at = model.active().stream().map(words::step).collect(Collectors.joining(getTranslation("list.and")));
        diagram.removeAll();
        diagram.add(
                new Diagram(model.bpmn(), model.active(), model.done(), getTranslation("request.diagram.words", at)));
        diagram.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    @Override
    public String title() {
        return words.name();
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("requests", getTranslation("nav.mine")));
    }
}
