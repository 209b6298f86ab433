package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingKind;
import app.yizhan.meeting.MeetingProposal;
import app.yizhan.refusal.NotFound;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls a meeting: when, where, who leads it, on whom, and who should attend. */
@Route(value = "party/meetings/plan", layout = MainLayout.class)
@PermitAll
class MeetingPlanView extends Div implements Titled, BeforeEnterObserver {

    private final transient MeetingServices services;
    private final String me;

    MeetingPlanView(MeetingServices services, CurrentPerson current) {
        this.services = services;
        this.me = current.id();
        addClassNames("narrow", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!services.reader().leads(me)) {
            throw new NotFound("page");
        }
        removeAll();
        var head = new H1(title());
        head.addClassName("page-head");
        add(head);
        proposal(event.getLocation().getQueryParameters())
                .filter(proposal -> !proposal.open().isEmpty())
                .ifPresentOrElse(
                        proposal -> add(new PlanForm(proposal, services, me)),
                        () -> add(EmptyState.of(
                                getTranslation("meeting.plan.nobody"), getTranslation("meeting.plan.nobody.why"))));
    }

    /** The one that is asked for, or the first for which somebody waits. */
    private Optional<MeetingProposal> proposal(QueryParameters asked) {
        var kind = asked.getSingleParameter("kind")
                .flatMap(word -> Stream.of(MeetingKind.values())
                        .filter(each -> each.name().equals(word))
                        .findFirst());
        var unit = asked.getSingleParameter("unit");
        return kind.isPresent() && unit.isPresent()
                ? Optional.of(services.meetings().propose(kind.get(), unit.get(), me))
                : services.reader().waiting(me).stream().findFirst();
    }

    @Override
    public String title() {
        return getTranslation("meeting.plan.title");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("party/meetings", getTranslation("nav.party-meetings")));
    }
}
