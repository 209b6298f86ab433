package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingSheet;
import app.yizhan.meeting.MeetingState;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** One meeting: its agenda for those who belong to it, and for those who lead it who came, what was counted, and the results. */
@Route(value = "party/meetings/:meeting", layout = MainLayout.class)
@PermitAll
class MeetingView extends Div implements Titled, BeforeEnterObserver {

    private final transient MeetingServices services;
    private final transient MeetingWords words;
    private final transient CurrentPerson current;
    private String id = "";
    private String name = "";

    MeetingView(MeetingServices services, CurrentPerson current) {
        this.services = services;
        this.words = services.words();
        this.current = current;
        addClassNames("narrow", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("meeting").orElse("");
        show();
    }

    private void show() {
        var meeting = services.reader().sheet(id, current.id());
        name = words.kind(meeting.kind());
        removeAll();
        add(head(meeting), facts(meeting));
        if (meeting.minutes() == null) {
            add(agenda(meeting));
            return;
        }
        boolean open = meeting.leads() && meeting.state() == MeetingState.PLANNED;
        var desk = new MeetingDesk(meeting, services, current.person(), open, this::show);
        var attendance = new AttendancePart(desk);
        add(attendance.card());
        meeting.agenda().forEach(item -> add(new ItemPart(desk, item)));
        add(new ConfirmPart(desk));
    }

    private Div head(MeetingSheet meeting) {
        var title = new H1(name);
        title.addClassName("grow");
        boolean due = meeting.state() == MeetingState.PLANNED
                && !meeting.startsAt().isAfter(words.page().times().now());
        var head = new Div(title, words.state(meeting.state(), due && meeting.leads()));
        head.addClassNames("page-head", "row", "between");
        return head;
    }

    private Card facts(MeetingSheet meeting) {
        var facts = new KeyValues()
                .row(words.say("meeting.unit"), words.unit(meeting.unit()))
                .row(words.say("meeting.at"), words.when(meeting.startsAt()))
                .row(words.say("meeting.place"), meeting.place())
                .row(
                        words.say("meeting.chair"),
                        words.page().name(meeting.chair().name()))
                .row(
                        words.say("meeting.recorder"),
                        words.page().name(meeting.recorder().name()));
        var card = new Card(words.say("meeting.facts")).with(facts);
        if (meeting.endedReason() != null) {
            card.with(new Note(Note.Tone.INFO, meeting.endedReason()));
        }
        return card.with(acts(meeting));
    }

    /** Whoever only records it neither moves nor cancels it. */
    private Div acts(MeetingSheet meeting) {
        var acts = new Div();
        acts.addClassNames("row", "wrap");
        if (meeting.calls() && meeting.state() == MeetingState.PLANNED) {
            var sheets = new MeetingSheets(meeting, services, current.id(), this::show);
            acts.add(
                    Buttons.plain(words.say("meeting.change"), click -> sheets.change()),
                    Buttons.plain(words.say("meeting.cancel"), click -> sheets.cancel()));
        }
        if (meeting.minutes() != null && meeting.state() != MeetingState.CANCELLED) {
            var paper = Buttons.link("ui/meeting/" + id, words.say("meeting.print"));
            paper.setRouterIgnore(true);
            paper.setTarget("_blank");
            acts.add(paper);
        }
        return acts;
    }

    private Card agenda(MeetingSheet meeting) {
        var list = new OrderedList();
        meeting.agenda()
                .forEach(item -> list.add(new ListItem(
                        words.say("meeting.candidate", words.page().name(item.name()), words.step(item.step())))));
        return new Card(words.say("meeting.agenda", meeting.agenda().size())).with(list);
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("party/meetings", getTranslation("nav.party-meetings")));
    }
}
