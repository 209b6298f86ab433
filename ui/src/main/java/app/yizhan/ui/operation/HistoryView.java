package app.yizhan.ui.operation;

import app.yizhan.operation.AdminAct;
import app.yizhan.operation.AdminActs;
import app.yizhan.operation.StepNames;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.PagedTable;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What administrators did, newest first, from the record. */
@Route(value = "operations/history", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class HistoryView extends OpsPage {

    /** Numbers that say something to a reader, and how they are called; ids do not. */
    private static final Map<String, List<String>> SHOWN =
            Map.of("model.rolled-back", List.of("version", "to"), "tasks.reassigned", List.of("count"));

    private static final List<String> USUAL = List.of("version", "cases");

    private final transient AdminActs acts;
    private final transient StepNames names;
    private final transient PageWords page;

    HistoryView(AdminActs acts, StepNames names, PageWords page) {
        this.acts = acts;
        this.names = names;
        this.page = page;
        begin(OpsTabs.Tab.HISTORY);
        add(new Card(title()).with(new Paragraph(page.say("ops.history.what")), new Paged()));
    }

    /** Fifty at a time. */
    private final class Paged extends PagedTable<AdminAct> {

        Paged() {
            super(
                    new Table(
                            page.say("ops.tab.HISTORY"),
                            page.say("ops.when"),
                            page.say("ops.history.who"),
                            page.say("ops.history.act"),
                            page.say("ops.history.where"),
                            page.say("ops.history.facts")),
                    EmptyState.of(page.say("ops.history.none"), page.say("ops.history.none.why")),
                    page.say("ops.more"),
                    cursor -> acts.page(cursor, PAGE),
                    HistoryView.this::cells);
        }
    }

    private Component[] cells(AdminAct act) {
        return new Component[] {
            new Span(page.times().at(act.at())),
            new Span(act.by() == null ? page.say("record.system") : page.name(act.by())),
            new Span(what(act.action())),
            where(act),
            new Span(facts(act))
        };
    }

    private String what(String action) {
        return Stream.of("audit.action." + action, "timeline." + action)
                .filter(page::has)
                .findFirst()
                .map(page::say)
                .orElse(action);
    }

    private Component where(AdminAct act) {
        if (act.number() != null) {
            return Buttons.inside(new Anchor("operations/cases/" + act.number(), act.number()));
        }
        return new Span(act.service() == null ? "–" : names.service(act.service(), page.locale()));
    }

    private String facts(AdminAct act) {
        return SHOWN.getOrDefault(act.action(), USUAL).stream()
                .filter(act.facts()::containsKey)
                .map(fact -> page.say("ops.history." + fact, act.facts().get(fact)))
                .collect(Collectors.joining(page.say("audit.and")));
    }

    @Override
    public String title() {
        return getTranslation("ops.tab.HISTORY");
    }
}
