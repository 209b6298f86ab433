package app.yizhan.ui.door;

import app.yizhan.access.DoorMistakes;
import app.yizhan.access.Registration;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** Returns that doors registered: who came in when, and the way back if it was somebody else with the card. */
@Route(value = "door-returns", layout = MainLayout.class)
@RolesAllowed({Roles.COUNSELOR, Roles.DUTY_COUNSELOR})
class DoorReturnsView extends Div implements Titled {

    private final transient DoorMistakes mistakes;
    private final transient PageWords page;
    private final String me;
    private final Div list = new Div();

    DoorReturnsView(DoorMistakes mistakes, PageWords page, CurrentPerson current) {
        this.mistakes = mistakes;
        this.page = page;
        this.me = current.id();
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, new Paragraph(page.say("door-returns.hint")), list);
        show();
    }

    private void show() {
        list.removeAll();
        var all = mistakes.of(me);
        if (all.isEmpty()) {
            list.add(EmptyState.of(page.say("door-returns.none"), page.say("door-returns.none.why")));
            return;
        }
        var table = new Table(
                title(),
                page.say("door-returns.who"),
                page.say("door-returns.leave"),
                page.say("door-returns.seen"),
                page.say("door-returns.wrong"));
        all.forEach(it -> table.row(who(it), leave(it), new Span(page.times().at(it.seenAt())), act(it)));
        list.add(table);
    }

    private Div who(Registration it) {
        return column(page.name(it.applicantName()), it.unitName() == null ? "" : it.unitName());
    }

    private Div leave(Registration it) {
        var times = page.times();
        return column(page.say("door-returns.from-to", times.at(it.startAt()), times.at(it.endAt())), it.number());
    }

    private static Div column(String first, String second) {
        var more = new Span(second);
        more.addClassNames("s", "q");
        return new Div(new Div(first), more);
    }

    private Div act(Registration it) {
        var until = new Span(page.say("door-returns.until", page.times().at(it.openUntil())));
        until.addClassNames("s", "q");
        var button = Buttons.plain(page.say("door-returns.wrong.do"), click -> ask(it));
        button.setAriaLabel(page.say("door-returns.wrong.of", page.name(it.applicantName())));
        return new Div(button, new Div(until));
    }

    private void ask(Registration it) {
        var reason = new TextBox();
        var field = new Field("door-reason", page.say("door-returns.reason"), true, reason);
        var wrong = new Div();
        var sheet = new Sheet(
                page.say("door-returns.wrong.of", page.name(it.applicantName())),
                new Paragraph(page.say("door-returns.wrong.what")),
                field,
                wrong);
        sheet.acts(page.say("door-returns.keep"), confirm(it, sheet, reason, field, wrong));
        sheet.open();
    }

    private NativeButton confirm(Registration it, Sheet sheet, TextBox reason, Field field, Div wrong) {
        var key = UUID.randomUUID().toString();
        return Buttons.primary(page.say("door-returns.wrong.do"), click -> {
            try {
                mistakes.takeBack(it.requestId(), reason.getValue(), key, me);
                sheet.close();
                Toast.show(page.say("door-returns.done", page.name(it.applicantName())));
                show();
            } catch (Refusal refused) {
                var faults = page.refusals().fields(refused);
                field.error(faults.get("reason"));
                wrong.removeAll();
                if (faults.isEmpty()) {
                    wrong.add(new Note(Note.Tone.INFO, page.of(refused)));
                }
            }
        });
    }

    @Override
    public String title() {
        return getTranslation("nav.door-returns");
    }
}
