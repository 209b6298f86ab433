package app.yizhan.ui.operation;

import app.yizhan.operation.Incident;
import app.yizhan.operation.IncidentCause;
import app.yizhan.operation.StepNames;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Check;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.PagedTable;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases of one cause: ticked ones, or all, get another try. */
final class IncidentList extends Div {

    private final transient IncidentParts parts;
    private final transient PageWords page;
    private final String me;
    private final transient Map<String, Check> ticks = new LinkedHashMap<>();

    IncidentList(
            IncidentParts parts, IncidentCause cause, StepNames names, PageWords page, String me, Runnable changed) {
        this.parts = parts;
        this.page = page;
        this.me = me;
        var ways = new Div(
                RetrySheet.button(
                        page.say("ops.retry.all", cause.cases()),
                        page,
                        (note, key) -> parts.retries().retryAll(cause.id(), note, key, me),
                        changed),
                Buttons.plain(page.say("ops.retry.ticked"), click -> ticked(changed)));
        ways.addClassNames("row", "wrap");
        var name = names.of(cause.definitionId(), cause.element(), page.locale());
        add(ways, new Paged(cause, name));
    }

    private void ticked(Runnable changed) {
        var ids = ticks.entrySet().stream()
                .filter(tick -> tick.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
        if (ids.isEmpty()) {
            Toast.show(page.say("ops.retry.none-ticked"));
            return;
        }
        open(ids, page.say("ops.retry.n", ids.size()), changed);
    }

    private void open(List<String> ids, String words, Runnable changed) {
        RetrySheet.open(words, page, (note, key) -> parts.retries().retry(ids, note, key, me), changed);
    }

    /** Fifty at a time. */
    private final class Paged extends PagedTable<Incident> {

        Paged(IncidentCause cause, String step) {
            super(
                    new Table(
                            page.say("ops.incident.cases", step),
                            page.say("ops.retry.tick"),
                            page.say("ops.number"),
                            page.say("ops.since"),
                            page.say("ops.retry.last"),
                            page.say("ops.technical")),
                    EmptyState.of(page.say("ops.incident.none"), page.say("ops.incident.none.why")),
                    page.say("ops.more"),
                    cursor -> parts.incidents().list(cause.id(), cursor, PAGE),
                    IncidentList.this::cells);
        }
    }

    private Component[] cells(Incident incident) {
        var tick = new Check();
        tick.getElement().setAttribute("aria-label", page.say("ops.retry.tick.n", incident.number()));
        ticks.put(incident.id(), tick);
        return new Component[] {
            tick,
            Buttons.inside(new Anchor("operations/cases/" + incident.number(), incident.number())),
            new Span(page.times().at(incident.since())),
            new Span(last(incident.last())),
            new TechnicalFold(parts.incidents(), incident.id(), page, me)
        };
    }

    private String last(Incident.@Nullable Retried last) {
        if (last == null) {
            return "–";
        }
        var when = page.say("ops.retry.by", page.name(last.by()), page.times().at(last.at()));
        return last.note() == null ? when : page.say("ops.retry.by.note", when, last.note());
    }
}
