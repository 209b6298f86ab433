package app.yizhan.ui.inbox;

import app.yizhan.form.FormField;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.request.RequestsById;
import app.yizhan.ui.journey.DueBadge;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between tasks that are about to be decided together, and what to look at before. Only what their cards say. */
final class BatchFacts {

    private final List<InboxEntry> entries;
    private final CaseWords words;
    private final RequestsById requests;
    private final PageWords page;

    BatchFacts(List<InboxEntry> entries, CaseWords words, RequestsById requests, PageWords page) {
        this.entries = entries;
        this.words = words;
        this.requests = requests;
        this.page = page;
    }

    /** Keys of the fields that are not the same for all, as the form has them. */
    private List<String> differing() {
        var form =
                words.family().startForm().fields().stream().map(FormField::key).toList();
        return entries.stream()
                .flatMap(e -> e.card().keySet().stream())
                .distinct()
                .filter(key ->
                        entries.stream().map(e -> shown(e, key)).distinct().count() > 1)
                .sorted(Comparator.<String>comparingInt(form::indexOf).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private String shown(InboxEntry entry, String key) {
        var value = entry.card().get(key);
        return words.family()
                .field(key)
                .filter(field -> value != null)
                .map(field -> words.show(field, value))
                .orElse("");
    }

    Component table() {
        var keys = differing();
        var heads = new ArrayList<String>(List.of(page.say("batch.who")));
        keys.forEach(
                key -> heads.add(words.family().field(key).map(words::label).orElse(key)));
        boolean marked = entries.stream().anyMatch(this::isMarked);
        if (marked) {
            heads.add(page.say("batch.look"));
        }
        var table = new Table(page.say("batch.differs"), heads.toArray(String[]::new));
        entries.forEach(entry -> {
            List<Component> cells = new ArrayList<>();
            cells.add(new Span(page.name(entry.applicant())));
            keys.forEach(key -> cells.add(new Span(shown(entry, key))));
            if (marked) {
                cells.add(warnings(entry));
            }
            table.row(cells.toArray(Component[]::new));
        });
        return table;
    }

    /** How many have something to look at, in one sentence; empty if none has. */
    Component summary() {
        long marked = entries.stream().filter(this::isMarked).count();
        var said = new Note(Note.Tone.SOON, page.say("batch.marked", marked));
        said.setVisible(marked > 0);
        return said;
    }

    private boolean isMarked(InboxEntry entry) {
        return warnings(entry).getComponentCount() > 0;
    }

    private Div warnings(InboxEntry entry) {
        var all = new Div();
        all.addClassNames("row", "wrap");
        all.add(Stream.of(late(entry), changed(entry), acting(entry))
                .filter(Objects::nonNull)
                .toArray(Component[]::new));
        return all;
    }

    private @Nullable Component late(InboxEntry entry) {
        return entry.due() != null && entry.due().isBefore(page.times().now())
                ? DueBadge.of(entry.createdAt(), entry.due(), page)
                : null;
    }

    private @Nullable Component changed(InboxEntry entry) {
        return requests.get(entry.requestId()).turn() > 1
                ? new Badge(Badge.Tone.SOON, page.say("batch.changed"))
                : null;
    }

    private @Nullable Component acting(InboxEntry entry) {
        return entry.actingFor() == null
                ? null
                : new Badge(
                        Badge.Tone.OUT, page.say("acting.for", entry.actingFor().name()));
    }
}
