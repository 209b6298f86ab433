package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.TaskDetail;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The opinion directly above the buttons. Reject and return open their reason first. */
final class DecisionBar extends Div {

    static final String OPINION = "opinion";

    private static final Map<Action, String> KEYS = Map.of(Action.APPROVE, "a", Action.REJECT, "r", Action.RETURN, "b");

    /** Told what is decided; the reason code is empty unless it is a rejection. */
    interface Decided {
        void decide(Action action, String opinion, String reasonCode);
    }

    private final transient TaskDetail task;
    private final transient PageWords page;
    private final transient Decided decided;
    private final TextArea opinion = new TextArea(1);
    private final Field field;

    DecisionBar(TaskDetail task, PageWords page, Decided decided) {
        this.task = task;
        this.page = page;
        this.decided = decided;
        addClassName("decide");
        field = new Field(OPINION, getTranslation("task.opinion"), false, opinion.named("opinion"));
        field.addClassName("quiet-label");
        opinion.getElement().setAttribute("placeholder", getTranslation(task.purpose().equals("DECIDE") ? "task.opinion.hint" : "task.note.hint"));
        var words = new Div(field);
        words.addClassName("opi");
        words.getElement().setAttribute("data-keep", "task/" + task.slotId());
        var acts = new Div();
        acts.addClassName("acts");
        task.actions().forEach(action -> acts.add(button(action)));
        var next = new Span(getTranslation("task.next-opens"));
        next.addClassNames("s", "q", "at-end");
        acts.add(next);
        add(words, acts);
        words.getElement().executeJs("window.yizhan && window.yizhan.restore(this)");
        setVisible(task.open() && !task.actions().isEmpty());
    }

    private NativeButton button(Action action) {
        String words = getTranslation(action == Action.SUBMIT && task.purpose().equals("RESUBMIT") ? "action.RESUBMIT" : "action." + action);
        var button = switch (action) {
            case APPROVE, SUBMIT -> Buttons.primary(words, click -> decided.decide(action, opinion.getValue(), ""));
            case REJECT, RETURN -> Buttons.plain(words, click -> new ReasonDialog(action, task, opinion.getValue(), page, decided).open());
        };
        button.setClassName("warn", action == Action.REJECT);
        if (KEYS.containsKey(action)) {
            var key = new Span(KEYS.get(action).toUpperCase(Locale.ROOT));
            key.addClassName("kbd");
            key.getElement().setAttribute("aria-hidden", "true");
            button.add(key);
            button.getElement().setAttribute("data-key", KEYS.get(action));
        }
        return button;
    }

    void error(@Nullable String words) {
        field.error(words);
    }

    void forget() {
        getElement().executeJs("window.yizhan && window.yizhan.forget($0)", "task/" + task.slotId());
    }
}
