package app.yizhan.family.roomchange;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.housing.BedAllocations;
import app.yizhan.housing.BedPlace;
import app.yizhan.housing.Beds;
import app.yizhan.housing.NoBedOfOwn;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.HeldResources;
import app.yizhan.request.Request;
import app.yizhan.request.ResourceHeld;
import app.yizhan.request.ServiceRules;
import app.yizhan.request.Submission;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hard constraints, computed fields and holds of room change; who may ask is {@link Eligibility}'s question. */
@Component
class RoomChangeRules implements ServiceRules {

    private final Beds beds;
    private final BedAllocations allocations;
    private final People people;
    private final Eligibility eligibility;
    private final HeldResources resources;
    private final WorkingCalendar calendar;
    private final Settings settings;
    private final SchoolClock clock;

    RoomChangeRules(
            Beds beds,
            BedAllocations allocations,
            People people,
            Eligibility eligibility,
            HeldResources resources,
            WorkingCalendar calendar,
            Settings settings,
            SchoolClock clock) {
        this.beds = beds;
        this.allocations = allocations;
        this.people = people;
        this.eligibility = eligibility;
        this.resources = resources;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String service() {
        return RoomChange.KEY;
    }

    @Override
    public void checkStart(Person applicant) {
        eligibility.checkOpen();
        eligibility.check(applicant, "");
    }

    @Override
    public void check(Submission submission) {
        var values = submission.values();
        if (LocalDate.parse(RoomChange.text(values, RoomChange.DESIRED_DATE)).isBefore(clock.today())) {
            throw new InvalidFields(RoomChange.DESIRED_DATE, "field.date.past", Map.of("today", clock.today()));
        }
        if (!submission.again()) {
            eligibility.checkOpen();
        }
        eligibility.check(submission.applicant(), submission.requestId());
        if (RoomChange.isSwap(values)) {
            var partner = partner(values);
            if (!partner.isStudent()) {
                throw new InvalidFields(RoomChange.PARTNER, "field.type.person", Map.of());
            }
            eligibility.checkPartner(submission.applicant(), partner, submission.requestId());
            allocations.checkSwap(submission.applicant(), partner, submission.requestId());
        } else {
            allocations.checkFree(
                    RoomChange.text(values, RoomChange.TARGET_BED), submission.applicant(), submission.requestId());
        }
    }

    @Override
    public Map<String, Object> computed(Submission submission) {
        var values = submission.values();
        var old = bedOf(submission.applicant());
        var target = RoomChange.isSwap(values)
                ? bedOf(partner(values))
                : beds.get(RoomChange.text(values, RoomChange.TARGET_BED));
        int days = settings.number(RoomChange.HOLD_ALARM_DAYS);
        return Map.of(
                RoomChange.OLD_BED, old.code(),
                RoomChange.NEW_BED, target.code(),
                RoomChange.OTHER_BUILDING, !old.buildingCode().equals(target.buildingCode()),
                RoomChange.FEE_DIFFERENCE, (long) target.fee() - old.fee(),
                RoomChange.HOLD_ALARM_AT,
                        calendar.due(clock.now(), WorkDuration.parse(days + "wd"))
                                .at()
                                .toString());
    }

    @Override
    public List<Party> parties(Submission submission) {
        return RoomChange.isSwap(submission.values())
                ? List.of(new Party(partner(submission.values()).id(), "PARTNER"))
                : List.of();
    }

    @Override
    public Map<String, Object> known(Person applicant) {
        return beds.bedOf(applicant.id(), clock.today())
                .map(bed -> Map.<String, Object>of(RoomChange.OLD_BED, bed.code()))
                .orElseGet(Map::of);
    }

    /** One open room change a student, whoever asked; the free bed is kept, beds that are exchanged are taken anyway. */
    @Override
    public void hold(Submission submission) {
        var id = submission.requestId();
        var values = submission.values();
        var wanted = RoomChange.isSwap(values) ? "" : RoomChange.text(values, RoomChange.TARGET_BED);
        var partnerId = RoomChange.isSwap(values) ? RoomChange.text(values, RoomChange.PARTNER) : "";
        resources.of(id).stream()
                .filter(h -> h.kind().equals(RoomChange.BED) && !h.ref().equals(wanted))
                .forEach(h -> resources.release(id, h.kind(), h.ref()));
        resources.of(id).stream()
                .filter(h -> h.kind().equals(RoomChange.ONE_OPEN))
                .filter(h -> !h.ref().equals(partnerId)
                        && !h.ref().equals(submission.applicant().id()))
                .forEach(h -> resources.finish(id, h.kind(), h.ref()));
        try {
            resources.hold(id, RoomChange.ONE_OPEN, submission.applicant().id());
        } catch (ResourceHeld e) {
            throw RoomChangeRefused.requestOpen();
        }
        if (wanted.isEmpty()) {
            holdPartner(id, partner(values));
        } else {
            resources.hold(id, RoomChange.BED, wanted);
        }
    }

    private void holdPartner(String requestId, Person partner) {
        try {
            resources.hold(requestId, RoomChange.ONE_OPEN, partner.id());
        } catch (ResourceHeld e) {
            throw RoomChangeRefused.partnerBusy(partner.name());
        }
    }

    @Override
    public void checkBefore(Request request, String step, Map<String, Object> values) {
        var applicant = people.get(request.applicantId());
        eligibility.check(applicant, request.id());
        switch (step) {
            case RoomChange.INSPECTION -> eligibility.checkMoveIsPossible();
            case RoomChange.CONFIRMATION -> eligibility.checkNotFrozenToday();
            default -> {}
        }
        if (RoomChange.isSwap(values)) {
            eligibility.checkBelongs(partner(values));
            allocations.checkSwap(applicant, partner(values), request.id());
        } else {
            allocations.checkFree(RoomChange.text(values, RoomChange.TARGET_BED), applicant, request.id());
        }
    }

    private BedPlace bedOf(Person student) {
        return beds.bedOf(student.id(), clock.today()).orElseThrow(() -> new NoBedOfOwn(student.name()));
    }

    private Person partner(Map<String, Object> values) {
        return people.get(RoomChange.text(values, RoomChange.PARTNER));
    }
}
