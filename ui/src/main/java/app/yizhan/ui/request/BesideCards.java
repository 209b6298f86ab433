package app.yizhan.ui.request;

import app.yizhan.request.RequestDetail;
import app.yizhan.ui.child.ChildrenCard;
import app.yizhan.ui.document.DocumentsCard;
import app.yizhan.ui.dossier.FormsCard;
import app.yizhan.ui.duty.DutiesCard;
import app.yizhan.ui.inquiry.InquiryNote;
import app.yizhan.ui.party.PathCard;
import app.yizhan.ui.rating.RatingCard;
import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Component;

/** What some requests have beside their line: the way of a long one, stars, papers, originals, cases that they opened. */
@Component
record BesideCards(
        PathCard path,
        DutiesCard duties,
        InquiryNote inquiries,
        FormsCard forms,
        RatingCard rating,
        DocumentsCard documents,
        OriginalsCard originals,
        ChildrenCard children) {

    Div of(RequestDetail detail, String me, Runnable changed) {
        var id = detail.request().id();
        var beside = new Div();
        beside.addClassName("col");
        // days of acts are for those who may see what happened
        if (!detail.timeline().isEmpty()) {
            path.of(id, me).ifPresent(beside::add);
            duties.of(id, me).ifPresent(beside::add);
        }
        inquiries.ofCase(id, me).ifPresent(beside::add);
        forms.of(id, me).ifPresent(beside::add);
        rating.of(detail.request(), me, changed).ifPresent(beside::add);
        documents.of(id, me).ifPresent(beside::add);
        originals.of(id, me, changed).ifPresent(beside::add);
        children.of(id, me).ifPresent(beside::add);
        return beside;
    }
}
