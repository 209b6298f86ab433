package app.yizhan.ui.operation;

import app.yizhan.approval.CaseMoves;
import app.yizhan.approval.ReturnTarget;
import app.yizhan.request.Request;
import app.yizhan.request.RequestStatus;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One place at which a case stands, and the way from there back to an earlier step, or why there is none. */
final class StandingPart extends Div {

    StandingPart(
            StuckCaseView.Services services,
            Request request,
            CaseMoves.Place place,
            PageWords page,
            String me,
            Runnable moved) {
        addClassNames("row", "wrap", "between");
        var name = services.names().of(String.valueOf(request.definitionId()), place.element(), page.locale());
        var step = new Span(name);
        step.addClassName("nt");
        var kind = new Span(page.say(place.waitsForPerson() ? "ops.case.person" : "ops.case.system"));
        kind.addClassName("q");
        add(new Div(step, new Span(" "), kind));
        if (request.status() == RequestStatus.RETURNED) {
            add(new Paragraph(page.say("ops.move.returned")));
        } else if (place.targets().stream().noneMatch(ReturnTarget::isOffered)) {
            add(new Paragraph(page.say("ops.move.nowhere")));
        } else {
            var move = Buttons.plain(
                    page.say("ops.move"), click -> MoveSheet.open(services, request, place, page, me, moved));
            move.getElement().setAttribute("aria-label", page.say("ops.move.from", name));
            add(move);
        }
    }
}
