package app.yizhan.family.partymembership;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.family.partymembership.internal.ActMapper;
import app.yizhan.form.FormSchema;
import app.yizhan.organisation.Person;
import app.yizhan.party.PartyChecks;
import app.yizhan.party.PeriodicCases;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Assessments that are written beside the steps of the model are acts as well: the same rules refuse them, and they count the same. */
@Component
class MembershipDuties implements PeriodicCases {

    private static final String DAY = "day";

    private final ActMapper acts;
    private final ActDates dates;
    private final ActFacts facts;
    private final ActChecks checks;
    private final ActRecord record;
    private final PartyChecks packs;
    private final Families families;
    private final RequestsById requests;
    private final RequestValues values;
    private final SchoolClock clock;

    MembershipDuties(
            ActMapper acts,
            ActDates dates,
            ActFacts facts,
            ActChecks checks,
            ActRecord record,
            PartyChecks packs,
            Families families,
            RequestsById requests,
            RequestValues values,
            SchoolClock clock) {
        this.acts = acts;
        this.dates = dates;
        this.facts = facts;
        this.checks = checks;
        this.record = record;
        this.packs = packs;
        this.families = families;
        this.requests = requests;
        this.values = values;
        this.clock = clock;
    }

    @Override
    public List<Assessed> assessed(String requestId, String step) {
        return acts.standing(requestId).stream()
                .filter(act -> act.step().equals(step))
                .map(act -> new Assessed(act.id(), act.actDate(), act.recordedAt(), act.recordedBy(), act.lateDays()))
                .toList();
    }

    @Override
    public void checkDay(LocalDate day, String lateReason) {
        dates.check(
                Map.of(DAY, day.toString(), PartyMembership.LATE_REASON, lateReason), DAY, PartyMembership.LATE_REASON);
    }

    @Override
    public void check(String requestId, String step, LocalDate day) {
        var pack = PartyMembership.text(values.current(requests.get(requestId)), PartyMembership.PACK);
        var known = facts.assessed(pack, step, acts.standing(requestId), day);
        checks.refuse(packs.of(pack, step, known), step);
    }

    @Override
    public String record(String requestId, String step, Person by, LocalDate day, String lateReason) {
        var done = new ActRecord.Done(requests.get(requestId), null, step, by, day);
        return record.add(done, Map.of(), null);
    }

    @Override
    public void revoke(String actId) {
        acts.revoke(actId, clock.now());
    }

    @Override
    public void due(String requestId, String step, LocalDate day) {
        var request = requests.get(requestId);
        var family = families.of(request.definitionId());
        var at = day.atTime(PartyMembership.CLOSE_OF_OFFICE).toString();
        family.steps().keySet().stream()
                .filter(key -> PartyMembership.stepOf(key).filter(step::equals).isPresent())
                .flatMap(key -> family.formOf(family.step(key)).stream())
                .filter(form -> form.field(PartyMembership.ASSESS_BY).isPresent())
                .findFirst()
                .ifPresent(form -> write(request, form, at));
    }

    private void write(Request request, FormSchema form, String at) {
        if (!at.equals(values.current(request).get(PartyMembership.ASSESS_BY))) {
            values.write(
                    request.id(), request.turn(), form, Map.of(PartyMembership.ASSESS_BY, at), request.applicantId());
        }
    }
}
