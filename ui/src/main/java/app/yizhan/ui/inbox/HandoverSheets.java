package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.Handover;
import app.yizhan.ui.colleague.ColleaguePicker;
import app.yizhan.ui.form.KeptWords;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** 转办, 委派 and 抄送: to whom, why, and what will happen then. */
final class HandoverSheets {

    private static final int MOST_COPIES = 20;

    private HandoverSheets() {}

    static void open(Action action, OpenTask desk) {
        var colleagues = desk.services().picker(desk, action == Action.CC ? MOST_COPIES : 1);
        var opinion =
                new Opinion(desk, "verb-words", desk.say("verb.words." + action), action == Action.DELEGATE, 2, null);
        var explained = new Paragraph(desk.say("verb.what." + action));
        explained.addClassName("q");
        var sheet = new VerbSheet(
                desk,
                action.name(),
                desk.say("verb.title." + action, desk.applicant()),
                explained,
                colleagues,
                opinion);
        var key = UUID.randomUUID().toString();
        sheet.act(desk.say("verb.do." + action), () -> isGiven(action, desk, colleagues, opinion, key));
        sheet.open();
        colleagues.focus();
    }

    private static boolean isGiven(
            Action action, OpenTask desk, ColleaguePicker colleagues, Opinion opinion, String key) {
        boolean asked = action != Action.DELEGATE || opinion.isGiven(desk.say("verb.words.missing"));
        if (!colleagues.isGiven() || !asked) {
            return false;
        }
        give(
                action,
                desk,
                new Handover(
                        desk.slotId(),
                        colleagues.ids(),
                        opinion.orNull(),
                        key,
                        desk.reader().id()));
        KeptWords.forget(desk.draft(action.name()));
        desk.decisions().acted(desk.say("verb.done." + action, colleagues.names()));
        return true;
    }

    private static void give(Action action, OpenTask desk, Handover handover) {
        var handovers = desk.services().handovers();
        switch (action) {
            case TRANSFER -> handovers.transfer(handover);
            case DELEGATE -> handovers.delegate(handover);
            default -> handovers.copy(handover);
        }
    }
}
