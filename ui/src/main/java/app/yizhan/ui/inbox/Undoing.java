package app.yizhan.ui.inbox;

import app.yizhan.approval.Undos;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 收回: says what was done with a button that takes it back and the time that is left for it. It stays over the next task. */
final class Undoing {

    /** Counts down in the page; the server asks nobody for that. */
    private static final String COUNT_DOWN = """
            const end = Date.now() + $0 * 1000;
            const tick = () => {
              const left = Math.max(0, Math.round((end - Date.now()) / 1000));
              this.textContent = $1.replace('{}', Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0'));
              if (left > 0 && this.isConnected) { setTimeout(tick, 1000); }
            };
            tick();""";

    private final Undos undos;
    private final String me;
    private final PageWords page;

    Undoing(Undos undos, String me, PageWords page) {
        this.undos = undos;
        this.me = me;
        this.page = page;
    }

    Undoing(OpenTask desk) {
        this(desk.services().undos(), desk.reader().id(), desk.page());
    }

    /** Over the page until the time has passed or the next act takes its place. */
    void offer(String did, String slotId, LocalDateTime until) {
        long millis = Math.max(1, left(until).toMillis());
        var leave = Buttons.quiet("", click -> {});
        leave.add(new Icon("x"));
        leave.setAriaLabel(page.say("keys.close"));
        var toast = Toast.show(did, (int) millis, button(page.say("undo.do"), List.of(slotId), until), leave);
        leave.addClickListener(click -> toast.removeFromParent());
    }

    NativeButton button(String words, List<String> slots, LocalDateTime until) {
        var key = UUID.randomUUID().toString();
        var button = Buttons.plain(words, click -> undo(slots, key));
        var count = new Span();
        count.addClassName("num");
        count.getElement().setAttribute("aria-hidden", "true");
        count.getElement().executeJs(COUNT_DOWN, left(until).toSeconds(), page.say("undo.left"));
        button.add(count, KeyCap.of("u"));
        button.getElement().setAttribute("data-key", "u");
        return button;
    }

    private Duration left(LocalDateTime until) {
        return Duration.between(page.times().now(), until);
    }

    private void undo(List<String> slots, String key) {
        var open = slots.stream().flatMap(slot -> reopened(slot, key).stream()).toList();
        if (open.size() == slots.size()) {
            Toast.show(page.say(open.size() == 1 ? "undo.done" : "undo.done.all", open.size()));
        } else if (slots.size() > 1) {
            Toast.show(page.say("undo.some", open.size(), slots.size() - open.size()));
        }
        if (!open.isEmpty()) {
            UI.getCurrent().navigate(open.size() == 1 ? "task/" + open.getFirst() : "inbox");
        }
    }

    /** The task in which it can be decided again; empty if it could not be taken back. */
    private Optional<String> reopened(String slotId, String key) {
        try {
            var once = UUID.nameUUIDFromBytes((key + slotId).getBytes(StandardCharsets.UTF_8))
                    .toString();
            return Optional.ofNullable(undos.undo(slotId, once, me).reopened());
        } catch (Refusal refused) {
            Toast.show(VerbSheet.sentence(refused, page));
            return Optional.empty();
        }
    }
}
