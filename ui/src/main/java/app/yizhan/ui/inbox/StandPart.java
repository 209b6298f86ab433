package app.yizhan.ui.inbox;

import app.yizhan.approval.TaskDetail.Signer;
import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** What a task says that is not open for its reader: that it was done and can be taken back, or for whom it waits. */
final class StandPart {

    private StandPart() {}

    static Optional<Component> of(OpenTask desk) {
        var task = desk.task();
        if (task.open()) {
            return Optional.empty();
        }
        if (task.undoUntil() != null) {
            var until = desk.page().times().at(task.undoUntil());
            var button = new Undoing(desk).button(desk.say("undo.do"), List.of(desk.slotId()), task.undoUntil());
            return Optional.of(new Note(Note.Tone.INFO, desk.say("undo.can", until)).with(button));
        }
        return own(desk)
                .map(signer -> new Note(
                        Note.Tone.PLAIN, desk.say(signer.state().equals("WAITING") ? "stand.waiting" : "stand.done")));
    }

    private static Optional<Signer> own(OpenTask desk) {
        return desk.task().signers().stream()
                .filter(signer -> signer.slotId().equals(desk.slotId()))
                .filter(signer -> signer.state().equals("WAITING") || signer.verdict() != null)
                .findFirst();
    }
}
