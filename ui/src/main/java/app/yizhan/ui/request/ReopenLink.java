package app.yizhan.ui.request;

import app.yizhan.catalog.Family;
import app.yizhan.catalog.Reopening;
import app.yizhan.form.FormField;
import app.yizhan.request.Reopenings;
import app.yizhan.request.Request;
import app.yizhan.request.RequestDetail;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Not settled after all: the way to the same form, with what it is about filled in and the old number named. */
final class ReopenLink {

    private ReopenLink() {}

    static Optional<Anchor> of(RequestDetail detail, String me, Family family, Reopenings reopenings, PageWords page) {
        Request request = detail.request();
        return reopenings
                .until(request)
                .filter(until -> request.applicantId().equals(me)
                        && until.isAfter(page.times().now()))
                .map(until -> Buttons.link(
                        "apply/" + request.service() + "?" + query(detail, family), page.say("request.reopen")));
    }

    private static String query(RequestDetail detail, Family family) {
        Map<String, String> known = new HashMap<>();
        family.startForm().fields().stream()
                .filter(FormField::card)
                .map(FormField::key)
                .filter(detail.data()::containsKey)
                .forEach(key -> known.put(key, detail.data().get(key).toString()));
        known.put(Reopening.FIELD, detail.request().number());
        return QueryParameters.simple(known).getQueryString();
    }
}
