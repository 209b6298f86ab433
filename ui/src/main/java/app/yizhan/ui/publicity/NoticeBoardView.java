package app.yizhan.ui.publicity;

import app.yizhan.publicity.PostedNotice;
import app.yizhan.publicity.PublicityObjections;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Check;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The notice board: whom the Party is about to list, until when, and where to say what stands against it. */
@Route(value = "publicity", layout = MainLayout.class)
@PermitAll
class NoticeBoardView extends Div implements Titled, BeforeEnterObserver {

    private final transient PublicityServices services;
    private final transient PublicityWords words;
    private final String me;

    NoticeBoardView(PublicityServices services, CurrentPerson current) {
        this.services = services;
        this.words = services.words();
        this.me = current.id();
        addClassNames("narrow", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    private void draw() {
        removeAll();
        add(words.head(title()), words.quiet(words.say("publicity.board.hint")));
        var notices = services.board().today(me);
        notices.forEach(notice -> add(card(notice)));
        if (notices.isEmpty()) {
            add(EmptyState.of(words.say("publicity.board.empty"), words.say("publicity.board.empty.why")));
        }
    }

    private Card card(PostedNotice notice) {
        var list = new UnorderedList();
        list.addClassName("wall-list");
        notice.people().forEach(person -> list.add(item(notice, person)));
        return new Card(words.step(notice.step()))
                .with(words.quiet(words.say(
                        "publicity.board.of",
                        words.unit(notice.unit()),
                        words.days(notice.firstDay(), notice.lastDay(), notice.provisional()))))
                .with(list)
                .with(words.quiet(words.say("publicity.board.contact", notice.contact())));
    }

    private ListItem item(PostedNotice notice, PostedNotice.Person person) {
        var head = new Div(words.named(person.name(), person.className()), act(notice, person));
        head.addClassNames("row", "between", "wrap");
        return new ListItem(head, words.quiet(words.since(person.appliedOn(), person.activistOn())));
    }

    private Component act(PostedNotice notice, PostedNotice.Person person) {
        if (person.mine() != null) {
            var tone = person.mine() == PostedNotice.Mine.VERIFIED ? Badge.Tone.OK : Badge.Tone.INFO;
            return new Badge(tone, words.say("publicity.mine." + person.mine()));
        }
        var name = words.page().name(person.name());
        var button = Buttons.plain(words.say("publicity.object"), click -> object(notice, person));
        button.getElement().setAttribute("aria-label", words.say("publicity.object.of", name));
        return button;
    }

    private void object(PostedNotice notice, PostedNotice.Person person) {
        var said = new TextArea(6);
        var signed = new Check();
        signed.setValue(false);
        new Asking(
                        words,
                        words.say("publicity.object.of", words.page().name(person.name())),
                        words.say("publicity.object.then"))
                .field("words", new Field("objection-words", words.say("publicity.words"), true, said))
                .field(
                        "signed",
                        new Field("objection-signed", words.say("publicity.signed"), false, signed)
                                .hint(words.say("publicity.signed.hint")))
                .open(
                        words.say("publicity.object.do"),
                        key -> services.objections()
                                .handIn(
                                        notice.id(),
                                        new PublicityObjections.Said(
                                                person.subjectId(), said.getValue(), signed.getValue()),
                                        key,
                                        me),
                        () -> {
                            Toast.show(words.say("publicity.object.done"));
                            draw();
                        });
    }

    @Override
    public String title() {
        return getTranslation("nav.publicity");
    }
}
