package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.rehearsal.RehearsalAct;
import app.yizhan.rehearsal.RehearsalAct.Cancel;
import app.yizhan.rehearsal.RehearsalAct.Nudge;
import app.yizhan.rehearsal.RehearsalAct.Withdraw;
import app.yizhan.rehearsal.RehearsalSight;
import app.yizhan.ui.diagram.Diagram;
import app.yizhan.ui.journey.Journey;
import app.yizhan.ui.line.StationLine;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

/** Where a case of a rehearsal stands: on the diagram, and station by station. */
final class RehearsalCase {

    private final RehearsalDesk desk;
    private final RehearsalSight.Case shown;
    private final Div answer = new Div();

    RehearsalCase(RehearsalDesk desk, RehearsalSight.Case shown) {
        this.desk = desk;
        this.shown = shown;
        answer.getElement().setAttribute("aria-live", "polite");
    }

    Card card() {
        var request = shown.request();
        var words = desk.words(request.id());
        var detail = desk.rehearsal()
                .seen(request.id(), request.applicantId(), desk.studio().locale());
        var journey = new Journey(detail, words, desk.studio().page());
        var model = shown.diagram();
        var at = model.active().stream().map(words::step).collect(Collectors.joining(desk.say("list.and")));
        var card = new Card(
                        desk.say("rehearsal.case", words.name(), request.number()),
                        new Badge(Badge.Tone.PLAIN, desk.say("status." + request.status())))
                .with(
                        new Diagram(model.bpmn(), model.active(), model.done(), desk.say("request.diagram.words", at)),
                        StationLine.wide(words.family().line(), journey.stations(), id -> new Span()));
        journey.remarks(id -> new Span()).ifPresent(card::with);
        if (request.status().isOpen() && shown.begun()) {
            card.with(acts(detail.mayWithdraw()), answer);
        }
        return card;
    }

    private Div acts(boolean mayWithdraw) {
        var row = new Div(button("rehearsal.nudge", new Nudge()));
        if (mayWithdraw) {
            row.add(button("rehearsal.withdraw", new Withdraw(desk.say("rehearsal.reason.usual"))));
        }
        row.add(button("rehearsal.cancel", new Cancel(desk.say("rehearsal.reason.usual"))));
        row.addClassNames("row", "wrap", "rehearsal-acts");
        return row;
    }

    private NativeButton button(String words, RehearsalAct act) {
        return Buttons.plain(desk.say(words), click -> {
            answer.removeAll();
            desk.acts().accept(act, this::refused);
        });
    }

    private void refused(Refusal refused) {
        answer.add(new Note(Note.Tone.LATE, Refused.sentence(desk.studio(), refused)));
    }
}
