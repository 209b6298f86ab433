package app.yizhan.family.partymembership;

import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.party.Fact;
import app.yizhan.party.VoteCount;
import app.yizhan.party.VotedCases;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A meeting's vote as a step's form has it: by the facts that its fields tell. */
@Component
class MeetingVotes implements VotedCases {

    private static final String DAY = "day";

    private final ActDates dates;
    private final ActChecks checks;
    private final RequestsById requests;
    private final RequestValues values;

    MeetingVotes(ActDates dates, ActChecks checks, RequestsById requests, RequestValues values) {
        this.dates = dates;
        this.checks = checks;
        this.requests = requests;
        this.values = values;
    }

    @Override
    public Map<String, Object> told(FormSchema form, VoteCount count, LocalDate day, String lateReason) {
        Map<String, Object> told = new HashMap<>();
        form.fields().stream()
                .map(FormField::key)
                .forEach(field -> ActFacts.fact(field)
                        .map(fact -> number(fact, count))
                        .ifPresent(number -> told.put(field, number)));
        told.put(PartyMembership.ACT_DATE, day.toString());
        told.put(PartyMembership.LATE_REASON, lateReason);
        return told;
    }

    private static @Nullable Integer number(Fact fact, VoteCount count) {
        return switch (fact) {
            case VOTE_CANDIDATES -> 1;
            case VOTE_SHOULD_ATTEND -> count.shouldAttend();
            case VOTE_PRESENT -> count.present();
            case VOTE_WRITTEN -> count.written();
            case VOTE_YES -> count.yes();
            case VOTE_WRITTEN_YES -> 0; // they lie among the others
            default -> null;
        };
    }

    @Override
    public void check(String requestId, String task, Map<String, Object> told) {
        var request = requests.get(requestId);
        Map<String, Object> all = new HashMap<>(values.current(request));
        all.putAll(told);
        var day = LocalDate.parse(PartyMembership.text(all, PartyMembership.ACT_DATE));
        PartyMembership.stepOf(task).ifPresent(code -> checks.refuse(checks.of(request, task, code, day, all), code));
    }

    @Override
    public void checkAge(LocalDate day) {
        dates.checkAge(day, DAY);
    }

    @Override
    public void checkDay(LocalDate day, String lateReason) {
        dates.check(
                Map.of(DAY, day.toString(), PartyMembership.LATE_REASON, lateReason), DAY, PartyMembership.LATE_REASON);
    }
}
