package app.yizhan.ui.inbox;

import app.yizhan.approval.TaskDetail;
import app.yizhan.request.RequestDetail;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Where several may act: who has taken the task on, and the button that takes it or gives it back. */
final class ClaimPart extends Div {

    /** Told what the reader wants; true takes the task, false gives it back. */
    interface Claiming {
        void claim(boolean take);
    }

    private final transient PageWords page;
    private final transient Claiming claiming;

    ClaimPart(TaskDetail task, RequestDetail request, String reader, PageWords page, Claiming claiming) {
        this.page = page;
        this.claiming = claiming;
        addClassNames("row", "claim", "s");
        int several = several(task, request);
        boolean own = task.asksApplicant();
        setVisible(task.open() && !own && (several > 1 || task.claimedBy() != null));
        if (reader.equals(task.claimedBy())) {
            say("check", page.say("claim.mine", page.times().at(task.claimedUntil())));
            act("claim.give-back", false);
        } else if (task.claimedBy() != null) {
            say("person", page.say("claim.other", page.times().at(task.claimedUntil())));
        } else {
            say("person", page.say("claim.free", several));
            act("claim.take", true);
        }
    }

    /** How many can do this very task: where several sign, each signature has its own people. */
    private static int several(TaskDetail task, RequestDetail request) {
        return task.signers().size() > 1
                ? task.signers().stream()
                        .filter(signer -> task.slotId().equals(signer.slotId()))
                        .mapToInt(signer -> signer.names().size())
                        .sum()
                : request.open().stream()
                        .filter(step -> task.slotId().equals(step.slotId()))
                        .mapToInt(step -> step.holders().size())
                        .sum();
    }

    private void say(String icon, String words) {
        var text = new Span(words);
        text.addClassName("grow");
        add(new Icon(icon), text);
    }

    private void act(String words, boolean take) {
        add(Buttons.plain(page.say(words), click -> claiming.claim(take)));
    }
}
