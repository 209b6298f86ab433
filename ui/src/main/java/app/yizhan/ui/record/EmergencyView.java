package app.yizhan.ui.record;

import app.yizhan.organisation.Roles;
import app.yizhan.record.EmergencyReadings;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.form.KeptWords;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A system administrator opens one case for a short time, with a reason that the auditors read at once. */
@Route(value = "emergency", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class EmergencyView extends Div implements Titled {

    private static final String DRAFT = "emergency";

    private final transient EmergencyReadings readings;
    private final transient PageWords page;
    private final String me;
    private final TextBox number = new TextBox().named("number");
    private final TextArea reason = new TextArea(3).named("reason");
    private final Field numberField;
    private final Field reasonField;

    EmergencyView(EmergencyReadings readings, KeptWords kept, PageWords page, CurrentPerson current) {
        this.readings = readings;
        this.page = page;
        this.me = current.id();
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        numberField = new Field("e-number", getTranslation("audit.number"), true, number);
        reasonField = new Field("e-reason", getTranslation("emergency.reason"), true, reason);
        var form =
                new Div(numberField, reasonField, Buttons.primary(getTranslation("emergency.open"), click -> open()));
        form.addClassName("col");
        kept.keepSealed(form, DRAFT, me);
        add(
                head,
                new Note(Note.Tone.SOON, getTranslation("emergency.note")).with(getTranslation("emergency.note.more")),
                form);
        openOnes();
    }

    private void openOnes() {
        var open = readings.open(me);
        if (open.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("remarks");
        open.forEach(reading -> list.add(new ListItem(
                Buttons.inside(new Anchor("requests/" + reading.requestId(), reading.number())),
                new Span(" " + page.say("emergency.until", page.times().at(reading.until()))))));
        add(new Card(getTranslation("emergency.mine")).with(list));
    }

    private void open() {
        numberField.error(null);
        reasonField.error(null);
        try {
            var reading = readings.open(number.getValue(), reason.getValue(), me);
            KeptWords.forget(DRAFT);
            UI.getCurrent().navigate("requests/" + reading.requestId());
        } catch (Refusal refused) {
            var wrong = page.refusals().fields(refused);
            numberField.error(wrong.isEmpty() ? page.of(refused) : wrong.get("number"));
            reasonField.error(wrong.get("reason"));
        }
    }

    @Override
    public String title() {
        return getTranslation("nav.emergency");
    }
}
