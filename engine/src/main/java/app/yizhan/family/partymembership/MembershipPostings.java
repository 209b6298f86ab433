package app.yizhan.family.partymembership;

import app.yizhan.form.FormSchema;
import app.yizhan.party.PostedCases;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What came of a notice as the form of the step has it. */
@Component
class MembershipPostings implements PostedCases {

    private static final String DAY = "day";
    private static final String PLACE = "publicityPlace";
    static final String OBJECTIONS = "objections";

    private final ActDates dates;

    MembershipPostings(ActDates dates) {
        this.dates = dates;
    }

    @Override
    public boolean asks(FormSchema form) {
        return form.field(PartyMembership.PUBLICITY_START).isPresent();
    }

    @Override
    public Map<String, Object> told(FormSchema form, Posting posting, LocalDate day, String lateReason) {
        Map<String, Object> told = new HashMap<>();
        told.put(PartyMembership.ACT_DATE, day.toString());
        told.put(PartyMembership.LATE_REASON, lateReason);
        told.put(PartyMembership.PUBLICITY_START, posting.firstDay().toString());
        told.put(PLACE, posting.place());
        told.put(OBJECTIONS, posting.objected() ? "SETTLED" : "NONE");
        told.keySet().removeIf(field -> form.field(field).isEmpty());
        return told;
    }

    @Override
    public void checkAge(LocalDate day) {
        dates.checkAge(day, DAY);
    }
}
