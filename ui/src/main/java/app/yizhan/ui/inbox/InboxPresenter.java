package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Decided;
import app.yizhan.approval.TaskDetail;
import app.yizhan.approval.Tasks;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Page;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inbox being worked off: after each decision the next task opens, of the same request if that is one's own too; a lost race is told,
 * never an error.
 */
final class InboxPresenter implements TaskPanel.Decisions {

    static final int PAGE = 50;

    interface Display {
        void entries(List<InboxEntry> all, boolean more);

        /** @param place in the list, from 1; 0: it is not in it */
        void opened(TaskDetail task, int place, int total);

        void nothingOpen();

        /** @param until until when it can be taken back; null: it cannot */
        void decided(Choice choice, TaskDetail task, @Nullable LocalDateTime until);

        void acted(String said);

        /** One's own request goes on with others: its page says where. */
        void backTo(String requestId);

        void missing(InvalidFields refusal);

        /** The task is no longer the person's to decide, or a rule stands against it. */
        void refused(Refusal refusal);
    }

    private final Inbox inbox;
    private final Tasks tasks;
    private final Approvals approvals;
    private final String me;
    private final Locale locale;
    private final Display display;
    private final List<InboxEntry> entries = new ArrayList<>();
    private InboxFilter filter = InboxFilter.NONE;
    private @Nullable String next;
    private @Nullable TaskDetail open;
    private String requestKey = "";

    InboxPresenter(Inbox inbox, Tasks tasks, Approvals approvals, String me, Locale locale, Display display) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.approvals = approvals;
        this.me = me;
        this.locale = locale;
        this.display = display;
    }

    InboxFilter filter() {
        return filter;
    }

    void filter(InboxFilter filter) {
        this.filter = filter;
        reload();
    }

    void reload() {
        entries.clear();
        take(inbox.todo(me, filter, null, PAGE));
    }

    void more() {
        take(inbox.todo(me, filter, next, PAGE));
    }

    private void take(Page<InboxEntry> page) {
        entries.addAll(page.items());
        next = page.next();
        display.entries(List.copyOf(entries), next != null);
    }

    /** @throws app.yizhan.refusal.NotFound if the task is not the person's */
    void open(String slotId) {
        var task = tasks.get(slotId, me, locale);
        open = task;
        requestKey = UUID.randomUUID().toString();
        display.opened(task, place(slotId), entries.size());
    }

    void openFirst() {
        if (entries.isEmpty()) {
            close();
        } else {
            open(entries.getFirst().slotId());
        }
    }

    void close() {
        open = null;
        display.nothingOpen();
    }

    /** Takes the task on for a while, or gives it back; then it is shown as it stands. */
    @Override
    public void claim(boolean take) {
        var task = open;
        if (task == null) {
            return;
        }
        try {
            var key = UUID.randomUUID().toString();
            if (take) {
                tasks.claim(task.slotId(), key, me);
            } else {
                tasks.unclaim(task.slotId(), key, me);
            }
            reload();
            open(task.slotId());
        } catch (Refusal refused) {
            display.refused(refused);
        }
    }

    @Override
    public void decide(Choice choice, Map<String, Object> data) {
        var task = open;
        if (task == null) {
            return;
        }
        try {
            goOn(choice, task, approvals.decide(command(choice, task, data)));
        } catch (InvalidFields missing) {
            display.missing(missing);
        } catch (Refusal refused) {
            display.refused(refused);
        }
    }

    private Decide command(Choice choice, TaskDetail task, Map<String, Object> data) {
        return new Decide(
                task.slotId(),
                choice.action(),
                given(choice.opinion()),
                given(choice.reasonCode()),
                choice.action() == Action.RETURN ? given(choice.target()) : null,
                data,
                choice.files(),
                requestKey,
                me);
    }

    private static @Nullable String given(String words) {
        return words.isBlank() ? null : words;
    }

    /** The task stays open if it is still the person's; else the next one takes its place. */
    @Override
    public void acted(String said) {
        var task = open;
        display.acted(said);
        if (task != null) {
            int place = place(task.slotId());
            reload();
            if (inbox.find(task.slotId(), me).isPresent()) {
                open(task.slotId());
            } else {
                openNext(place);
            }
        }
    }

    private void goOn(Choice choice, TaskDetail task, Decided decided) {
        int place = place(task.slotId());
        display.decided(choice, task, decided.undoUntil());
        if (task.asksApplicant()) {
            display.backTo(task.request().id());
        } else {
            reload();
            inbox.ofRequest(task.request().id(), me)
                    .ifPresentOrElse(mine -> open(mine.slotId()), () -> openNext(place));
        }
    }

    /** The task that took the place of the one just decided. */
    void openNext(int place) {
        if (entries.isEmpty()) {
            close();
        } else {
            open(entries.get(Math.clamp(place - 1, 0, entries.size() - 1)).slotId());
        }
    }

    private int place(String slotId) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).slotId().equals(slotId)) {
                return i + 1;
            }
        }
        return 0;
    }
}
