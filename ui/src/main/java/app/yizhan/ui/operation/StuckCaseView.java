package app.yizhan.ui.operation;

import app.yizhan.approval.CaseMoves;
import app.yizhan.catalog.Families;
import app.yizhan.operation.Incident;
import app.yizhan.operation.StepNames;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Cancellations;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One case as an administrator sees it: where it stands and why, and what can be done; nothing of what people wrote. */
@Route(value = "operations/cases/:number", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class StuckCaseView extends OpsPage implements BeforeEnterObserver {

    /** What the page needs. */
    @org.springframework.stereotype.Component
    record Services(
            RequestsById requests,
            CaseMoves moves,
            Cancellations cancellations,
            IncidentParts incidents,
            Families families,
            StepNames names) {}

    private final transient Services services;
    private final transient PageWords page;
    private final String me;
    private String number = "";

    StuckCaseView(Services services, PageWords page, CurrentPerson current) {
        this.services = services;
        this.page = page;
        me = current.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        show();
    }

    private void show() {
        var request = services.requests().findByNumber(number).orElseThrow(() -> new NotFound("request"));
        removeAll();
        add(head(), facts(request));
        if (request.endedAt() != null) {
            add(new Note(Note.Tone.INFO, page.say("ops.case.ended")));
            return;
        }
        services.incidents().incidents().of(request.id()).forEach(incident -> add(incident(incident)));
        add(standing(request), new CancelCard(services.cancellations(), request, page, me, this::show).card());
    }

    private Card facts(Request request) {
        var version =
                services.families().of(String.valueOf(request.definitionId())).version();
        var service = Buttons.inside(new Anchor(
                "operations/services/" + request.service() + "?version=" + version,
                services.names().service(request.service(), page.locale())));
        return new Card(page.say("ops.case.facts"))
                .with(new KeyValues()
                        .row(page.say("ops.service"), service)
                        .row(page.say("ops.waiting.version"), page.say("studio.version.n", version))
                        .row(page.say("ops.state"), page.say("status." + request.status()))
                        .row(page.say("ops.case.since"), page.times().at(request.submittedAt())));
    }

    private Note incident(Incident incident) {
        var step = services.names().of(incident.definitionId(), incident.element(), page.locale());
        return new Note(
                        Note.Tone.LATE,
                        page.say("ops.case.failed", step, page.times().at(incident.since())))
                .with(page.say("incident.why." + incident.why()))
                .with(RetrySheet.button(
                        page.say("ops.retry.do"),
                        page,
                        (note, key) -> services.incidents().retries().retry(List.of(incident.id()), note, key, me),
                        this::show))
                .with(new TechnicalFold(services.incidents().incidents(), incident.id(), page, me));
    }

    private Card standing(Request request) {
        var card = new Card(page.say("ops.case.standing")).with(new Paragraph(page.say("ops.move.what")));
        var places = services.moves().places(request.id(), me);
        places.forEach(place -> card.with(new StandingPart(services, request, place, page, me, this::show)));
        return places.isEmpty() ? card.with(new Div(page.say("ops.case.nowhere"))) : card;
    }

    @Override
    public String title() {
        return getTranslation("ops.case.title", number);
    }
}
