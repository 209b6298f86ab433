package app.yizhan.ui.publicity;

import app.yizhan.publicity.PublicityProposal;
import app.yizhan.publicity.PublicityState;
import app.yizhan.publicity.PublicitySummary;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Notices of those who lead or watch over them: who waits for one, what hangs, what is to be concluded, and what was. */
@Route(value = "party/publicity", layout = MainLayout.class)
@PermitAll
class PublicitiesView extends Div implements Titled, BeforeEnterObserver {

    private static final int PAGE = 50;

    private final transient PublicityServices services;
    private final transient PublicityWords words;
    private final String me;

    PublicitiesView(PublicityServices services, CurrentPerson current) {
        this.services = services;
        this.words = services.words();
        this.me = current.id();
        addClassNames("narrow", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw(services.reader().page(me, null, PAGE));
    }

    /** @param notices the latest, page after page as they were asked for */
    private void draw(List<PublicitySummary> notices) {
        removeAll();
        add(words.head(title()));
        var waiting = services.reader().waiting(me);
        waiting.forEach(proposal -> add(waiting(proposal)));
        if (notices.isEmpty() && waiting.isEmpty()) {
            add(EmptyState.of(words.say("publicity.empty"), words.say("publicity.empty.why")));
        }
        if (!notices.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("wall-list");
            notices.forEach(notice -> list.add(item(notice)));
            add(new Card(words.say("publicity.all")).with(list));
        }
        if (!notices.isEmpty() && notices.size() % PAGE == 0) {
            add(Buttons.plain(words.say("list.more"), click -> more(notices)));
        }
    }

    private void more(List<PublicitySummary> before) {
        var longer = new ArrayList<>(before);
        longer.addAll(services.reader().page(me, before.getLast().id(), PAGE));
        draw(longer);
    }

    private Card waiting(PublicityProposal proposal) {
        return new Card(words.say("publicity.waiting", proposal.candidates().size()))
                .with(words.quiet(
                        words.say("publicity.waiting.of", words.unit(proposal.unit()), words.step(proposal.step()))))
                .with(new HangForm(proposal, services, me));
    }

    private ListItem item(PublicitySummary notice) {
        var open = Buttons.inside(new Anchor(
                "party/publicity/" + notice.id(),
                words.days(notice.firstDay(), notice.lastDay(), notice.provisional())));
        var head = new Div(open, state(notice));
        head.addClassNames("row", "between");
        var of = words.say("publicity.one", words.unit(notice.unit()), words.step(notice.step()), notice.subjects());
        var item = new ListItem(head, words.quiet(of));
        if (notice.unverified() > 0) {
            item.add(words.quiet(words.say("publicity.unverified", notice.unverified())));
        }
        return item;
    }

    private Badge state(PublicitySummary notice) {
        if (notice.isToBeConcluded(words.page().times().now().toLocalDate())) {
            return new Badge(Badge.Tone.SOON, words.say("publicity.to-conclude"));
        }
        var tone = notice.state() == PublicityState.HANGS
                ? Badge.Tone.INFO
                : notice.state() == PublicityState.ENDED ? Badge.Tone.OK : Badge.Tone.PLAIN;
        return new Badge(tone, words.notice("publicity.state." + notice.state()));
    }

    @Override
    public String title() {
        return getTranslation("nav.party-publicity");
    }
}
