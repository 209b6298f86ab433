package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingProposal;
import app.yizhan.meeting.MeetingSummary;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Meetings of the Party: who waits for one, what is to be recorded, what is to come, and what was. */
@Route(value = "party/meetings", layout = MainLayout.class)
@PermitAll
class MeetingsView extends Div implements Titled, BeforeEnterObserver {

    private static final int PAGE = 50;

    private final transient MeetingServices services;
    private final transient MeetingWords words;
    private final String me;

    MeetingsView(MeetingServices services, CurrentPerson current) {
        this.services = services;
        this.words = services.words();
        this.me = current.id();
        addClassNames("narrow", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(services.reader().page(me, null, PAGE));
    }

    /** @param meetings the latest, page after page as they were asked for */
    private void draw(List<MeetingSummary> meetings) {
        removeAll();
        var name = new H1(title());
        name.addClassName("grow");
        var head = new Div(new LineMark("party"), name);
        head.addClassNames("page-head", "row");
        add(head);
        var waiting = services.reader().waiting(me);
        waiting.forEach(proposal -> add(waiting(proposal)));
        if (meetings.isEmpty() && waiting.isEmpty()) {
            add(EmptyState.of(words.say("meetings.empty"), words.say("meetings.empty.why")));
        }
        show(meetings);
    }

    private Card waiting(MeetingProposal proposal) {
        int open = proposal.open().size();
        var card = new Card(words.say("meetings.waiting", words.kind(proposal.kind()), open));
        card.with(words.quiet(words.unit(proposal.unit())));
        if (proposal.due() != null) {
            card.with(words.quiet(
                    words.say("meetings.waiting.due", words.page().times().date(proposal.due()))));
        }
        int planned = proposal.candidates().size() - open;
        if (planned > 0) {
            card.with(words.quiet(words.say("meetings.waiting.planned", planned)));
        }
        if (open > 0) {
            var plan = Buttons.link(
                    "party/meetings/plan?kind=" + proposal.kind() + "&unit="
                            + proposal.unit().id(),
                    words.say("meetings.plan"));
            plan.addClassName("pri");
            card.with(plan);
        }
        return card;
    }

    private void show(List<MeetingSummary> all) {
        var now = words.page().times().now();
        var toRecord = new ArrayList<MeetingSummary>();
        var ahead = new ArrayList<MeetingSummary>();
        var over = new ArrayList<MeetingSummary>();
        all.forEach(meeting ->
                (meeting.isToBeRecorded(now) ? toRecord : meeting.startsAt().isAfter(now) ? ahead : over).add(meeting));
        list("meetings.to-record", toRecord);
        list("meetings.ahead", ahead.reversed());
        list("meetings.over", over);
        if (!all.isEmpty() && all.size() % PAGE == 0) {
            add(Buttons.plain(words.say("list.more"), click -> more(all)));
        }
    }

    private void more(List<MeetingSummary> before) {
        var longer = new ArrayList<>(before);
        longer.addAll(services.reader().page(me, before.getLast().id(), PAGE));
        draw(longer);
    }

    private void list(String key, List<MeetingSummary> meetings) {
        if (meetings.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("wall-list");
        meetings.forEach(meeting -> list.add(item(meeting)));
        add(new Card(words.say(key)).with(list));
    }

    private ListItem item(MeetingSummary meeting) {
        var open = Buttons.inside(new Anchor(
                "party/meetings/" + meeting.id(),
                words.say("meetings.one", words.kind(meeting.kind()), words.when(meeting.startsAt()))));
        var head = new Div(open, words.state(meeting));
        head.addClassNames("row", "between");
        return new ListItem(
                head,
                words.quiet(words.say("meetings.where", words.unit(meeting.unit()), meeting.place(), meeting.items())));
    }

    @Override
    public String title() {
        return getTranslation("nav.party-meetings");
    }
}
