package app.yizhan.ui.operation;

import app.yizhan.operation.StepNames;
import app.yizhan.operation.WaitingCase;
import app.yizhan.operation.WaitingCases;
import app.yizhan.operation.WaitingCases.Version;
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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;

/** The cases that wait at one step of a version, by their numbers, longest first. */
@Route(value = "operations/services/:service/:element", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class WaitingListView extends OpsPage implements BeforeEnterObserver {

    private final transient WaitingCases waiting;
    private final transient StepNames names;
    private final transient PageWords page;
    private String service = "";
    private String step = "";

    WaitingListView(WaitingCases waiting, StepNames names, PageWords page) {
        this.waiting = waiting;
        this.names = names;
        this.page = page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        service = event.getRouteParameters().get("service").orElse("");
        var element = event.getRouteParameters().get("element").orElse("");
        var version = waiting.version(service, Asked.version(event)).chosen();
        waiting.check(service, version.definitionId(), element);
        step = names.of(version.definitionId(), element, page.locale());
        removeAll();
        add(
                head(),
                new Card(page.say("ops.waiting.version.n", version.number(), version.cases()))
                        .with(new Paged(version, element)));
    }

    /** Fifty at a time. */
    private final class Paged extends PagedTable<WaitingCase> {

        Paged(Version version, String element) {
            super(
                    new Table(title(), page.say("ops.number"), page.say("ops.since"), page.say("ops.waiting.so-far")),
                    EmptyState.of(page.say("ops.waiting.none-here"), page.say("ops.waiting.none-here.why")),
                    page.say("ops.more"),
                    cursor -> waiting.at(service, version.definitionId(), element, cursor, PAGE),
                    WaitingListView.this::cells);
        }
    }

    private Component[] cells(WaitingCase found) {
        var waited = Duration.between(found.since(), page.times().now());
        return new Component[] {
            Buttons.inside(new Anchor("operations/cases/" + found.number(), found.number())),
            new Span(page.times().at(found.since())),
            new Span(page.times().span(waited.isNegative() ? Duration.ZERO : waited))
        };
    }

    @Override
    public String title() {
        return getTranslation("ops.waiting.at", names.service(service, page.locale()), step);
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent(
                "operations/services/" + service,
                getTranslation("ops.waiting.title", names.service(service, page.locale()))));
    }
}
