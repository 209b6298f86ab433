package app.yizhan.rating;

import app.yizhan.catalog.Families;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.Requests;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A low rating asks those whom the rated service names to call the applicant back: a case of its own, the service {@code call-back}. */
@Component
class CallBacks {

    static final String SERVICE = "call-back";

    /** So many stars or fewer are a low rating. */
    private static final int LOW = 2;

    private final Families families;
    private final Requests requests;
    private final CaseRecord record;

    CallBacks(Families families, Requests requests, CaseRecord record) {
        this.families = families;
        this.requests = requests;
        this.record = record;
    }

    void after(Request rated, int stars, String words) {
        var callers = families.of(rated.definitionId()).lowRating();
        if (stars > LOW || callers.isEmpty()) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("about", rated.number());
        values.put("aboutService", rated.service());
        values.put("stars", stars);
        values.put("callers", callers);
        if (!words.isEmpty()) {
            values.put("words", words);
        }
        var opened = requests.open(SERVICE, values, rated.applicantId());
        record.add(rated.id(), CaseRecord.Entry.bySystem("CALL_BACK_ASKED", null, Map.of("number", opened.number())));
    }
}
