package app.yizhan.ui.unsealing;

import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import app.yizhan.unsealing.OpenedIdentities;
import app.yizhan.unsealing.Unsealings;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** One hand asks whose an alias is, the other agrees or not; who it is stands here for a short time, and each look is recorded. */
@Route(value = "unsealing", layout = MainLayout.class)
@PermitAll
class UnsealingView extends Div implements Titled, BeforeEnterObserver {

    private final transient Unsealings unsealings;
    private final transient OpenedIdentities identities;
    private final transient PageWords page;
    private final String me;
    private final TextBox number = new TextBox();
    private final TextArea reason = new TextArea(3);
    private final Field numberField;
    private final Field reasonField;
    private final Div waiting = new Div();

    UnsealingView(Unsealings unsealings, OpenedIdentities identities, PageWords page, CurrentPerson current) {
        this.unsealings = unsealings;
        this.identities = identities;
        this.page = page;
        this.me = current.id();
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        numberField = new Field("u-number", getTranslation("audit.number"), true, number);
        reasonField = new Field("u-reason", getTranslation("unsealing.reason"), true, reason);
        var form = new Div(numberField, reasonField, Buttons.primary(getTranslation("unsealing.ask"), click -> ask()));
        form.addClassName("col");
        add(
                head,
                new Note(Note.Tone.SOON, getTranslation("unsealing.note")).with(getTranslation("unsealing.note.more")),
                waiting,
                new Card(getTranslation("unsealing.ask.head")).with(form));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!unsealings.isFor(me)) {
            throw new NotFound("page");
        }
        show();
    }

    private void show() {
        waiting.removeAll();
        var rows = identities.of(me);
        if (rows.isEmpty()) {
            waiting.add(EmptyState.of(getTranslation("unsealing.none"), getTranslation("unsealing.none.why")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rlist");
        rows.forEach(row -> list.add(new UnsealingCard(row, unsealings, identities, page, me, this::show)));
        waiting.add(list);
    }

    private void ask() {
        numberField.error(null);
        reasonField.error(null);
        try {
            unsealings.ask(number.getValue(), reason.getValue(), null, me);
            number.clear();
            reason.clear();
            show();
        } catch (Refusal refused) {
            var wrong = page.refusals().fields(refused);
            numberField.error(wrong.isEmpty() ? page.of(refused) : wrong.get("number"));
            reasonField.error(wrong.get("reason"));
        }
    }

    @Override
    public String title() {
        return getTranslation("nav.unsealing");
    }
}
