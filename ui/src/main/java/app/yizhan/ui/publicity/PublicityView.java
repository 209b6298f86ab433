package app.yizhan.ui.publicity;

import app.yizhan.publicity.PublicitySheet;
import app.yizhan.publicity.PublicityState;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** One notice: its days, whom it names, what was said of each, and what came of it. */
@Route(value = "party/publicity/:notice", layout = MainLayout.class)
@PermitAll
class PublicityView extends Div implements Titled, BeforeEnterObserver {

    private final transient PublicityServices services;
    private final transient PublicityWords words;
    private final String me;
    private String id = "";

    PublicityView(PublicityServices services, CurrentPerson current) {
        this.services = services;
        this.words = services.words();
        this.me = current.id();
        addClassNames("narrow", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("notice").orElse("");
        show();
    }

    private void show() {
        var notice = services.reader().sheet(id, me);
        removeAll();
        var tone = notice.state() == PublicityState.HANGS ? Badge.Tone.INFO : Badge.Tone.PLAIN;
        add(words.head(title(), new Badge(tone, words.notice("publicity.state." + notice.state()))), facts(notice));
        notice.subjects().forEach(subject -> add(new SubjectPart(notice, subject, services, me, this::show)));
    }

    private Card facts(PublicitySheet notice) {
        var facts = new KeyValues()
                .row(words.say("publicity.unit"), words.unit(notice.unit()))
                .row(words.say("publicity.step"), words.step(notice.step()))
                .row(words.say("publicity.when"), words.days(notice.firstDay(), notice.lastDay(), notice.provisional()))
                .row(words.say("publicity.place"), notice.place())
                .row(words.say("publicity.contact"), notice.contact());
        var card = new Card(words.say("publicity.facts")).with(facts);
        if (notice.lateReason() != null) {
            card.with(words.quiet(words.say("publicity.late.said", notice.lateReason())));
        }
        if (notice.endedReason() != null) {
            card.with(new Note(Note.Tone.INFO, notice.endedReason()));
        }
        notice.past()
                .forEach(past -> card.with(words.quiet(words.say(
                        "publicity.past", words.days(past.firstDay(), past.lastDay(), false), past.reason()))));
        if (notice.leads() && notice.state() == PublicityState.HANGS) {
            card.with(acts(notice));
        }
        return card;
    }

    private Div acts(PublicitySheet notice) {
        var sheets = new PublicitySheets(notice, services, me, this::show);
        var acts = new Div();
        acts.addClassNames("row", "wrap");
        if (words.page().times().now().toLocalDate().isAfter(notice.lastDay())) {
            acts.add(Buttons.primary(words.say("publicity.conclude"), click -> sheets.conclude()));
        }
        acts.add(
                Buttons.plain(words.say("publicity.write-down"), click -> sheets.writeDown()),
                Buttons.plain(words.say("publicity.restart"), click -> sheets.restart()),
                Buttons.plain(words.say("publicity.stop"), click -> sheets.stop()));
        return acts;
    }

    @Override
    public String title() {
        return getTranslation("publicity.title");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("party/publicity", getTranslation("nav.party-publicity")));
    }
}
