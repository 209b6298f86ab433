package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.catalog.Families;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** How many are chosen, of which step, and what can be done with all of them at once. */
final class BatchBar extends Div {

    private static final Map<Action, String> KEYS = Map.of(Action.APPROVE, "a", Action.REJECT, "r", Action.RETURN, "b");

    private final transient Selection selection;
    private final transient Families families;
    private final transient PageWords page;
    private final transient Consumer<Action> act;
    private final Span why = new Span();

    BatchBar(Selection selection, Families families, PageWords page, Consumer<Action> act) {
        this.selection = selection;
        this.families = families;
        this.page = page;
        this.act = act;
        addClassName("batch");
        getElement().setAttribute("role", "region").setAttribute("aria-label", page.say("batch.label"));
        why.addClassName("why-not");
        why.getElement().setAttribute("role", "status");
        show();
    }

    void show() {
        removeAll();
        why.setText("");
        setVisible(selection.size() > 0);
        selection.first().ifPresent(first -> {
            var count = new Span(page.say("batch.count", selection.size(), stepName(first)));
            count.addClassName("nt");
            var words = new Div(count, why);
            words.addClassName("grow");
            var leave = Buttons.quiet(page.say("batch.leave"), click -> selection.clear());
            add(words, leave);
            List.of(Action.REJECT, Action.RETURN, Action.APPROVE).stream()
                    .filter(action -> isOffered(action, first))
                    .forEach(action -> add(button(action)));
        });
    }

    private boolean isOffered(Action action, InboxEntry first) {
        return families.of(first.definitionId())
                .step(first.step())
                .actions()
                .contains(action.name().toLowerCase(Locale.ROOT));
    }

    private NativeButton button(Action action) {
        var button = action == Action.APPROVE
                ? Buttons.primary(page.say("batch.APPROVE"), click -> act.accept(action))
                : Buttons.plain(page.say("action." + action), click -> act.accept(action));
        button.getElement().setAttribute("data-key", KEYS.get(action));
        return button;
    }

    /** Why a row cannot be chosen with the others. */
    void refuse(InboxEntry entry) {
        selection
                .first()
                .ifPresent(first -> why.setText(
                        selection.size() >= Selection.MOST
                                ? page.say("batch.full", Selection.MOST)
                                : page.say("batch.other-step", entry.applicant(), stepName(entry), stepName(first))));
    }

    private String stepName(InboxEntry entry) {
        return families.of(entry.definitionId()).stepName(getLocale(), entry.step());
    }
}
