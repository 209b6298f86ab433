package app.yizhan.ui.operation;

import app.yizhan.operation.IncidentCause;
import app.yizhan.operation.StepNames;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Cases that stand because a step failed, together with those that failed in the same way; one cause opened shows its cases. */
@Route(value = "operations/incidents", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class IncidentsView extends OpsPage implements BeforeEnterObserver {

    private final transient IncidentParts parts;
    private final transient StepNames names;
    private final transient PageWords page;
    private final String me;
    private String opened = "";

    IncidentsView(IncidentParts parts, StepNames names, PageWords page, CurrentPerson current) {
        this.parts = parts;
        this.names = names;
        this.page = page;
        me = current.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        opened = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("cause")
                .orElse("");
        show();
    }

    private void show() {
        begin(OpsTabs.Tab.INCIDENTS);
        var causes = parts.incidents().causes();
        if (causes.isEmpty()) {
            add(EmptyState.of(page.say("ops.incident.none"), page.say("ops.incident.none.why")));
            return;
        }
        boolean one = causes.size() == 1;
        causes.forEach(cause -> add(card(cause, one || cause.id().equals(opened))));
    }

    private Card card(IncidentCause cause, boolean open) {
        var name = page.say(
                "ops.incident.at",
                names.service(cause.service(), page.locale()),
                names.of(cause.definitionId(), cause.element(), page.locale()));
        var card = new Card(name, new Badge(Badge.Tone.LATE, page.say("ops.incident.n", cause.cases())));
        card.with(
                new Paragraph(page.say("incident.why." + cause.why())),
                new Paragraph(page.say("ops.incident.since", page.times().at(cause.since()))));
        if (open) {
            return card.with(new IncidentList(parts, cause, names, page, me, this::show));
        }
        var ways = new Div(
                RetrySheet.button(
                        page.say("ops.retry.all", cause.cases()),
                        page,
                        (note, key) -> parts.retries().retryAll(cause.id(), note, key, me),
                        this::show),
                Buttons.inside(
                        Buttons.link("operations/incidents?cause=" + cause.id(), page.say("ops.incident.list"))));
        ways.addClassNames("row", "wrap");
        return card.with(ways);
    }

    @Override
    public String title() {
        return getTranslation("ops.tab.INCIDENTS");
    }
}
