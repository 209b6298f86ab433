package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.TaskDetail;
import app.yizhan.request.TimelineEntry;
import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The opinion directly above the buttons. Reject and return open their reason first; the rarer verbs are in a menu. */
final class DecisionBar extends Div {

    static final String OPINION = "opinion";
    private static final String LASTING = "lasting";

    private static final Map<Action, String> KEYS =
            Map.of(Action.APPROVE, "a", Action.REJECT, "r", Action.RETURN, "b", Action.SUBMIT, "a");

    private final transient OpenTask desk;
    private final transient Consumer<Choice> decided;
    private final transient Map<String, String> files = new LinkedHashMap<>();
    private final Opinion opinion;

    /** @param before what the reader decided and has just taken back: its words and files are there again */
    DecisionBar(OpenTask desk, Optional<TimelineEntry> before, Consumer<Choice> decided) {
        this.desk = desk;
        this.decided = decided;
        before.ifPresent(this::ownFiles);
        var task = desk.task();
        addClassName("decide");
        boolean advice = task.purpose().equals("CONSULT");
        opinion = new Opinion(desk, OPINION, desk.say("task.opinion"), advice, 1, files).quiet();
        opinion.area().getElement().setAttribute("placeholder", desk.say(hint(task)));
        opinion.addClassName("opi");
        before.map(TimelineEntry::opinion).ifPresent(opinion.area()::setValue);
        var acts = new Div();
        acts.addClassName("acts");
        decisions(task).forEach(action -> acts.add(button(action)));
        var next = new Span(desk.say("task.next-opens"));
        next.addClassNames("s", "q", "at-end");
        acts.add(new MoreMenu(desk), next);
        opinion.add(lasting(task));
        add(opinion, acts);
        setVisible(task.open() && !task.actions().isEmpty());
    }

    private void ownFiles(TimelineEntry before) {
        before.files().stream()
                .flatMap(id -> desk.services().attachments().find(id).stream())
                .filter(file -> file.ownerId().equals(desk.reader().id()))
                .forEach(file -> files.put(file.id(), file.name()));
    }

    /** What cannot be taken back is said before it is done. */
    private Span lasting(TaskDetail task) {
        var names = decisions(task)
                .filter(action -> !task.undoable().contains(action))
                .map(this::words)
                .toList();
        var said = new Span(desk.say("task.lasting", String.join(desk.say("list.and"), names)));
        said.setId(LASTING);
        said.addClassNames("s", "q");
        said.setVisible(!names.isEmpty());
        return said;
    }

    private static Stream<Action> decisions(TaskDetail task) {
        return task.actions().stream().filter(Action::isDecision);
    }

    private static String hint(TaskDetail task) {
        return switch (task.purpose()) {
            case "DECIDE" -> "task.opinion.hint";
            case "CONSULT" -> "task.advice.hint";
            default -> "task.note.hint";
        };
    }

    private NativeButton button(Action action) {
        var button = switch (action) {
            case REJECT ->
                Buttons.plain(
                        desk.act(Action.REJECT), click -> RejectSheet.open(desk, opinion.words(), files, decided));
            case RETURN ->
                Buttons.plain(
                        desk.act(Action.RETURN), click -> ReturnSheet.open(desk, opinion.words(), files, decided));
            default -> Buttons.primary(words(action), click -> decided.accept(Choice.of(action, opinion)));
        };
        button.setClassName("warn", action == Action.REJECT);
        button.add(KeyCap.of(KEYS.get(action)));
        button.getElement().setAttribute("data-key", KEYS.get(action));
        if (!desk.task().undoable().contains(action)) {
            button.getElement().setAttribute("aria-describedby", LASTING);
        }
        return button;
    }

    private String words(Action action) {
        var purpose = desk.task().purpose();
        boolean other = action == Action.SUBMIT && (purpose.equals("RESUBMIT") || purpose.equals("CONSULT"));
        return other ? desk.say("action." + purpose) : desk.act(action);
    }

    void error(@Nullable String words) {
        opinion.error(words);
    }
}
