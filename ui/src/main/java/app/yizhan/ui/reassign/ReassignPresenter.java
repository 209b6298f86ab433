package app.yizhan.ui.reassign;

import app.yizhan.approval.Reassign;
import app.yizhan.approval.Reassignments;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.security.PasswordAgain;
import org.jspecify.annotations.Nullable;

/** What was looked at is what is done: later changes of the form count only when it is looked at again. */
final class ReassignPresenter {

    interface Display {
        void preview(Reassign.Result result);

        void done(Reassign.Result result);

        void wrongPassword();

        void refused(Refusal refusal);
    }

    private final Reassignments reassignments;
    private final PasswordAgain passwords;
    private final Person me;
    private final Display display;
    private @Nullable Reassign seen;

    ReassignPresenter(Reassignments reassignments, PasswordAgain passwords, Person me, Display display) {
        this.reassignments = reassignments;
        this.passwords = passwords;
        this.me = me;
        this.display = display;
    }

    void preview(Reassign wanted) {
        try {
            display.preview(reassignments.reassign(wanted));
            seen = wanted;
        } catch (Refusal refused) {
            seen = null;
            display.refused(refused);
        }
    }

    void act(String password) {
        var command = seen;
        if (command == null) {
            return;
        }
        try {
            if (passwords.isRight(me, password)) {
                display.done(reassignments.reassign(command.forReal()));
                seen = null;
            } else {
                display.wrongPassword();
            }
        } catch (Refusal refused) {
            display.refused(refused);
        }
    }
}
