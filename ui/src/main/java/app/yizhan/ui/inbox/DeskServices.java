package app.yizhan.ui.inbox;

import app.yizhan.approval.Batches;
import app.yizhan.approval.Handovers;
import app.yizhan.approval.Phrases;
import app.yizhan.approval.Signers;
import app.yizhan.approval.Tasks;
import app.yizhan.approval.Undos;
import app.yizhan.form.Attachments;
import app.yizhan.organisation.People;
import app.yizhan.original.OriginalMarks;
import app.yizhan.original.Originals;
import app.yizhan.request.RequestsById;
import app.yizhan.ui.colleague.ColleaguePicker;
import app.yizhan.ui.colleague.ColleagueSearch;
import app.yizhan.ui.form.KeptWords;
import org.springframework.stereotype.Component;

/** What can be done with a task beside deciding it. */
@Component
record DeskServices(
        Handovers handovers,
        Signers signers,
        Undos undos,
        Batches batches,
        Tasks tasks,
        Phrases phrases,
        Attachments attachments,
        Originals originals,
        OriginalMarks marks,
        ColleagueSearch colleagues,
        People people,
        RequestsById requests,
        KeptWords kept) {

    /** @param most how many colleagues can be chosen */
    ColleaguePicker picker(OpenTask desk, int most) {
        var label = desk.say(most == 1 ? "colleague.one" : "colleague.some");
        return new ColleaguePicker(colleagues, desk.reader().id(), "colleague", label, most);
    }
}
