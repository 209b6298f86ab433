package app.yizhan.ui.operation;

import app.yizhan.operation.EngineJob;
import app.yizhan.operation.EngineJob.State;
import app.yizhan.operation.EngineJobList;
import app.yizhan.operation.StepNames;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.PagedTable;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the engine does by itself: what may run now, what fails, what waits for its time. */
@Route(value = "operations/jobs", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class JobsView extends OpsPage {

    private static final List<State> ORDER = List.of(State.STOPPED, State.FAILING, State.DUE, State.WAITING);

    private final transient EngineJobList jobs;
    private final transient StepNames names;
    private final transient PageWords page;

    JobsView(EngineJobList jobs, StepNames names, PageWords page) {
        this.jobs = jobs;
        this.names = names;
        this.page = page;
        var counts = jobs.counts();
        show(ORDER.stream().filter(state -> counts.of(state) > 0).findFirst().orElse(State.WAITING));
    }

    private void show(State state) {
        begin(OpsTabs.Tab.JOBS);
        var counts = jobs.counts();
        var chips = new Div();
        chips.addClassName("chips");
        ORDER.forEach(one -> chips.add(
                Buttons.chip(page.say("ops.job." + one + ".n", counts.of(one)), one == state, click -> show(one))));
        add(chips);
        var card = new Card(page.say("ops.job." + state));
        if (state == State.STOPPED && counts.stopped() > 0) {
            card.with(new Note(Note.Tone.LATE, page.say("ops.job.stopped.why"))
                    .with(Buttons.inside(new Anchor("operations/incidents", page.say("ops.tab.INCIDENTS")))));
        }
        add(card.with(new Paged(state)));
    }

    /** Fifty at a time. */
    private final class Paged extends PagedTable<EngineJob> {

        Paged(State state) {
            super(
                    new Table(
                            page.say("ops.tab.JOBS"),
                            page.say("ops.number"),
                            page.say("ops.service"),
                            page.say("ops.step"),
                            page.say("ops.job.kind"),
                            page.say("ops.job.next"),
                            page.say("ops.job.tries")),
                    EmptyState.of(page.say("ops.job.none"), page.say("ops.job.none.why")),
                    page.say("ops.more"),
                    cursor -> jobs.list(state, cursor, PAGE),
                    JobsView.this::cells);
        }
    }

    private Component[] cells(EngineJob job) {
        var step = job.element();
        return new Component[] {
            Buttons.inside(new Anchor("operations/cases/" + job.number(), job.number())),
            new Span(names.service(job.service(), page.locale())),
            new Span(step == null ? "–" : names.of(job.definitionId(), step, page.locale())),
            new Span(page.say(job.timer() ? "ops.job.timer" : "ops.job.step")),
            new Span(
                    job.dueAt() == null
                            ? page.say("ops.job.at-once")
                            : page.times().at(job.dueAt())),
            new Span(String.valueOf(job.retries()))
        };
    }

    @Override
    public String title() {
        return getTranslation("ops.tab.JOBS");
    }
}
