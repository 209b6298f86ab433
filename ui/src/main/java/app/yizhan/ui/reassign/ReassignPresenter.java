package app.yizhan.ui.reassign;

import app.yizhan.approval.Reassign;
import app.yizhan.approval.Reassignments;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.security.PasswordAgain;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was looked at is what is done: later changes of the form count only when it is looked at again. */
final class ReassignPresenter {

    interface Display {
        void preview(Reassign.Result result);

        /** @param gone what was looked at and nobody waits for any more: it was decided, or given away, meanwhile */
        void done(Reassign.Result result, List<Reassign.Moved> gone);

        void wrongPassword();

        void refused(Refusal refusal);
    }

    private final Reassignments reassignments;
    private final PasswordAgain passwords;
    private final Person me;
    private final Display display;
    private @Nullable Reassign seen;
    private List<Reassign.Moved> shown = List.of();

    ReassignPresenter(Reassignments reassignments, PasswordAgain passwords, Person me, Display display) {
        this.reassignments = reassignments;
        this.passwords = passwords;
        this.me = me;
        this.display = display;
    }

    void preview(Reassign wanted) {
        try {
            var found = reassignments.reassign(wanted);
            display.preview(found);
            seen = wanted;
            shown = List.copyOf(found.moved());
        } catch (Refusal refused) {
            seen = null;
            display.refused(refused);
        }
    }

    private List<Reassign.Moved> gone(Reassign.Result result) {
        var waited = Stream.concat(
                        result.moved().stream().map(Reassign.Moved::taskId),
                        result.kept().stream().map(Reassign.Kept::taskId))
                .collect(Collectors.toSet());
        return shown.stream().filter(task -> !waited.contains(task.taskId())).toList();
    }

    void act(String password) {
        var command = seen;
        if (command == null) {
            return;
        }
        try {
            if (passwords.isRight(me, password)) {
                var result = reassignments.reassign(command.forReal());
                display.done(result, gone(result));
                seen = null;
            } else {
                display.wrongPassword();
            }
        } catch (Refusal refused) {
            display.refused(refused);
        }
    }
}
