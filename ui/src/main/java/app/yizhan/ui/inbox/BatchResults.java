package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.Batches.Result;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of each task that was decided with others, and the button that takes all of them back while there is time. */
final class BatchResults {

    private BatchResults() {}

    static void open(Action action, List<InboxEntry> entries, List<Result> results, Undoing undoing, PageWords page) {
        Map<String, InboxEntry> bySlot =
                entries.stream().collect(Collectors.toMap(InboxEntry::slotId, Function.identity()));
        long done = results.stream().filter(Result::ok).count();
        var table = new Table(page.say("batch.results"), page.say("batch.who"), page.say("batch.result"));
        results.forEach(result ->
                table.row(new Span(page.name(bySlot.get(result.slotId()).applicant())), words(action, result, page)));
        var sheet = new Sheet(
                done == results.size()
                        ? page.say("batch.done." + action, done)
                        : page.say("batch.done.some", done, results.size() - done),
                table);
        var undoable = results.stream().filter(r -> r.undoUntil() != null).toList();
        undoable.stream()
                .map(Result::undoUntil)
                .filter(Objects::nonNull)
                .min(LocalDateTime::compareTo)
                .ifPresent(until -> {
                    var slots = undoable.stream().map(Result::slotId).toList();
                    var undo = undoing.button(page.say("batch.undo", slots.size()), slots, until);
                    undo.addClickListener(click -> sheet.close());
                    sheet.getFooter().add(undo);
                });
        sheet.getFooter().add(Buttons.primary(page.say("batch.close"), click -> sheet.close()));
        sheet.open();
    }

    private static Component words(Action action, Result result, PageWords page) {
        return result.ok()
                ? new Badge(Badge.Tone.OK, page.say("batch.ok." + action))
                : new Span(new Badge(Badge.Tone.LATE, page.say("batch.not")), new Span(" " + result.detail()));
    }
}
