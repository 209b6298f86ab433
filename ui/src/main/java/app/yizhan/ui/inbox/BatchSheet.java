package app.yizhan.ui.inbox;

import app.yizhan.approval.Action;
import app.yizhan.approval.Batches.Batch;
import app.yizhan.approval.Batches.Result;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.ui.form.KeptWords;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Before several tasks are decided at once: what differs, what to look at, and the words that go to all of them. */
final class BatchSheet {

    private final Action action;
    private final OpenTask desk;
    private final List<InboxEntry> entries;
    private final String key = UUID.randomUUID().toString();
    private final Opinion opinion;
    private final Select code;
    private final Field codeField;

    /** @param desk the first of the tasks */
    private BatchSheet(Action action, List<InboxEntry> entries, OpenTask desk) {
        this.action = action;
        this.desk = desk;
        this.entries = entries;
        boolean asked = action != Action.APPROVE;
        opinion = new Opinion(desk, "batch-words", desk.say(asked ? "batch.words" : "task.opinion"), asked, 2, null);
        boolean rejects = action == Action.REJECT;
        code = RejectSheet.codes(desk, rejects ? "reason.choose" : "reason.none");
        codeField = new Field("batch-code", desk.say(rejects ? "reason.code" : "reason.code.optional"), rejects, code);
        codeField.setVisible(asked && !desk.task().reasonCodes().isEmpty());
    }

    static void open(Action action, List<InboxEntry> entries, OpenTask desk, Consumer<List<Result>> done) {
        var parts = new BatchSheet(action, entries, desk);
        var facts = new BatchFacts(entries, desk.words(), desk.services().requests(), desk.page());
        var what = new Paragraph(desk.say("batch.what." + action));
        what.addClassName("q");
        var sheet = new VerbSheet(
                desk,
                parts.verb(),
                desk.say("batch.title." + action, entries.size()),
                what,
                facts.summary(),
                facts.table(),
                parts.codeField,
                parts.opinion);
        sheet.act(desk.say("batch.do." + action, entries.size()), () -> {
                    if (parts.isComplete()) {
                        done.accept(parts.decide());
                        KeptWords.forget(desk.draft(parts.verb()));
                        return true;
                    }
                    return false;
                })
                .setClassName("warn", action == Action.REJECT);
        sheet.open();
    }

    private String verb() {
        return "batch-" + action;
    }

    private boolean isComplete() {
        boolean coded = action != Action.REJECT || !code.getValue().isEmpty();
        codeField.error(coded ? null : desk.say("reason.code.missing"));
        return (action == Action.APPROVE || opinion.isGiven(desk.say("reason.words.missing"))) && coded;
    }

    private List<Result> decide() {
        @Nullable String words = opinion.words().isBlank() ? null : opinion.words();
        return desk.services()
                .batches()
                .decide(new Batch(
                        entries.stream().map(InboxEntry::slotId).toList(),
                        action,
                        words,
                        code.getValue().isEmpty() ? null : code.getValue(),
                        key,
                        desk.reader().id(),
                        desk.page().locale()));
    }
}
