package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingMinutes;
import app.yizhan.meeting.MeetingSheet;
import app.yizhan.meeting.MeetingState;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands for the record, and, once both do, whether every result is in its case. */
final class ConfirmPart extends Div {

    private final transient MeetingDesk desk;
    private final TextArea late = new TextArea(2);
    private final Field lateField;
    private final Div wrong = new Div();

    ConfirmPart(MeetingDesk desk) {
        this.desk = desk;
        lateField = new Field("meeting-late", desk.say("meeting.late"), true, late).hint(desk.say("meeting.late.hint"));
        late.setValue(Objects.requireNonNullElse(desk.minutes().lateReason(), ""));
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        draw();
        desk.confirming(this::draw);
    }

    /** As it stands; what was typed stays. */
    void draw() {
        removeAll();
        add(card());
    }

    private Card card() {
        var meeting = desk.meeting();
        var card = new Card(desk.say("meeting.confirm.head"));
        card.with(new KeyValues()
                .row(hand("meeting.chair", meeting.chair()), at(desk.minutes().chairAt()))
                .row(
                        hand("meeting.recorder", meeting.recorder()),
                        at(desk.minutes().recorderAt())));
        if (desk.minutes().lateReason() != null && !desk.minutes().lateReason().isEmpty()) {
            card.with(desk.words()
                    .quiet(desk.say("meeting.late.said", desk.minutes().lateReason())));
        }
        if (desk.open()) {
            acts(card);
        }
        if (meeting.state() == MeetingState.CONFIRMED) {
            results(card);
        }
        return card;
    }

    private String hand(String key, MeetingSheet.Who who) {
        return desk.say("meeting.hand", desk.say(key), desk.words().page().name(who.name()));
    }

    private String at(@Nullable LocalDateTime at) {
        return at == null ? desk.say("meeting.unconfirmed") : desk.words().when(at);
    }

    private void acts(Card card) {
        var today = desk.words().page().times().now().toLocalDate();
        if (desk.meeting().startsAt().toLocalDate().isAfter(today)) {
            card.with(desk.words().quiet(desk.say("meeting.confirm.later")));
            return;
        }
        boolean mine = desk.me().equals(desk.meeting().chair().id())
                || desk.me().equals(desk.meeting().recorder().id());
        var acts = new Div();
        acts.addClassNames("row", "wrap");
        card.with(wrong);
        if (mine) {
            card.with(new Paragraph(desk.say("meeting.confirm.then")));
            if (desk.meeting().startsAt().toLocalDate().isBefore(today)) {
                card.with(lateField);
            }
            acts.add(Buttons.primary(desk.say("meeting.confirm"), click -> confirm()));
        } else {
            card.with(desk.words().quiet(desk.say("meeting.confirm.others")));
        }
        acts.add(Buttons.plain(
                desk.say("meeting.not-held"),
                click -> new MeetingSheets(desk.meeting(), desk.services(), desk.me(), desk::changed).notHeld()));
        card.with(acts);
    }

    private void confirm() {
        wrong.removeAll();
        lateField.error(null);
        try {
            var said = new MeetingMinutes.Confirmation(
                    late.getValue(), desk.minutes().revision());
            var answer = desk.services()
                    .minutes()
                    .confirm(desk.meeting().id(), said, UUID.randomUUID().toString(), desk.me());
            Toast.show(
                    desk.say(answer.state() == MeetingState.CONFIRMED ? "meeting.confirmed" : "meeting.confirmed.one"));
            desk.changed();
        } catch (InvalidFields faults) {
            var sentences = desk.words().page().refusals().fields(faults);
            lateField.error(sentences.get("lateReason"));
            sentences.forEach((field, sentence) -> {
                if (!field.equals("lateReason")) {
                    wrong.add(new Note(Note.Tone.LATE, sentence));
                }
            });
        } catch (Refusal refused) {
            refused(refused);
        }
    }

    private void refused(Refusal refused) {
        if (refused.code().equals("MEETING_CHANGED")) {
            Toast.show(desk.words().page().of(refused));
            desk.changed();
        } else {
            wrong.add(new Note(Note.Tone.LATE, desk.words().page().of(refused)));
        }
    }

    private void results(Card card) {
        boolean all = desk.meeting().agenda().stream()
                .allMatch(item -> item.vote() != null && item.vote().settled());
        if (all) {
            card.with(new Note(Note.Tone.INFO, desk.say("meeting.results.all")));
        } else if (desk.meeting().leads()) {
            card.with(
                    new Note(Note.Tone.SOON, desk.say("meeting.results.some")),
                    Buttons.primary(desk.say("meeting.results.again"), click -> again()));
        }
    }

    private void again() {
        try {
            desk.services().minutes().writeResults(desk.meeting().id(), desk.me());
        } catch (Refusal refused) {
            Toast.show(desk.words().page().of(refused));
        }
        desk.changed();
    }
}
