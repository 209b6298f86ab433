package app.yizhan.family.repair;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.housing.Beds;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.Parties;
import app.yizhan.request.Reopenings;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.ServiceRules;
import app.yizhan.request.Submission;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What can never be, who takes it until when, and which order it joins or follows. */
@Component
class RepairRules implements ServiceRules {

    private final RepairTriage triage;
    private final RepairOrders orders;
    private final RequestsById requests;
    private final Parties parties;
    private final Beds beds;
    private final WorkingCalendar calendar;
    private final Reopenings reopenings;
    private final SchoolClock clock;

    RepairRules(
            RepairTriage triage,
            RepairOrders orders,
            RequestsById requests,
            Parties parties,
            Beds beds,
            WorkingCalendar calendar,
            Reopenings reopenings,
            SchoolClock clock) {
        this.triage = triage;
        this.orders = orders;
        this.requests = requests;
        this.parties = parties;
        this.beds = beds;
        this.calendar = calendar;
        this.reopenings = reopenings;
        this.clock = clock;
    }

    @Override
    public String service() {
        return Repair.KEY;
    }

    @Override
    public void check(Submission submission) {
        checkVisit(submission);
        reopened(submission).ifPresent(old -> checkReopens(old, submission));
        checkDuplicate(submission);
    }

    private void checkVisit(Submission submission) {
        var from = Repair.text(submission.values(), Repair.VISIT_FROM);
        var to = Repair.text(submission.values(), Repair.VISIT_TO);
        if (to == null) {
            return;
        }
        if (!LocalDateTime.parse(to).isAfter(clock.now())) {
            throw new InvalidFields(Repair.VISIT_TO, "repair.visit.past", Map.of());
        }
        if (from != null && !LocalDateTime.parse(to).isAfter(LocalDateTime.parse(from))) {
            throw new InvalidFields(Repair.VISIT_TO, "repair.visit.backwards", Map.of());
        }
    }

    /** The order that the reporter says was repaired and broke again. */
    private Optional<Request> reopened(Submission submission) {
        return Optional.ofNullable(Repair.text(submission.values(), Repair.REOPENS))
                .map(number -> requests.findByNumber(number)
                        .filter(old -> old.service().equals(Repair.KEY))
                        .filter(old -> reported(old, submission.applicant()))
                        .orElseThrow(() -> RepairRefused.notToReopen(number)));
    }

    private boolean reported(Request old, Person person) {
        return old.applicantId().equals(person.id())
                || parties.of(old.id(), Repair.REPORTER).contains(person.id());
    }

    private void checkReopens(Request old, Submission submission) {
        var until = reopenings.until(old).orElseThrow(() -> RepairRefused.notToReopen(old.number()));
        if (!submission.again() && until.isBefore(clock.now())) {
            throw RepairRefused.tooLateToReopen(old.number(), until);
        }
        orders.reopenedBy(old, submission.requestId()).ifPresent(by -> {
            throw RepairRefused.reopenedAlready(old.number(), by);
        });
    }

    private void checkDuplicate(Submission submission) {
        if (!submission.again() && Repair.text(submission.values(), Repair.REOPENS) == null) {
            orders.sameAs(submission.values())
                    .filter(open -> !mayGoBeside(open, submission))
                    .ifPresent(open -> {
                        throw RepairRefused.duplicateOpen(open.number(), open.submittedAt());
                    });
        }
    }

    /** To join one's own report would tell nobody anything. */
    private static boolean mayGoBeside(Request open, Submission submission) {
        var choice = Repair.text(submission.values(), Repair.DUPLICATE);
        return choice != null
                && !(choice.equals(Repair.JOIN)
                        && open.applicantId().equals(submission.applicant().id()));
    }

    @Override
    public Map<String, Object> computed(Submission submission) {
        var values = submission.values();
        var route = triage.of(values);
        Map<String, Object> computed = new HashMap<>();
        computed.put(Repair.QUEUE, route.queue());
        computed.put(Repair.PICK_UP, route.pickUp());
        computed.put(Repair.ACCEPT_LIMIT, route.acceptLimit());
        computed.put(
                Repair.FINISH_BY,
                calendar.due(clock.now(), WorkDuration.parse(route.finishLimit()))
                        .at()
                        .toString());
        computed.put(Repair.LEVEL, reopened(submission).map(orders::levelAfter).orElse(0));
        computed.put(Repair.JOINED, joins(submission));
        computed.put(Repair.BUILDING, triage.building(values));
        return computed;
    }

    private boolean joins(Submission submission) {
        return !submission.again()
                && Repair.JOIN.equals(Repair.text(submission.values(), Repair.DUPLICATE))
                && orders.sameAs(submission.values()).isPresent();
    }

    @Override
    public Map<String, Object> facts(String applicantId, Map<String, Object> values) {
        return triage.facts(values);
    }

    /** Whoever joined stays, also when the first reporter corrects the order. */
    @Override
    public List<Party> parties(Submission submission) {
        return parties.of(submission.requestId(), Repair.REPORTER).stream()
                .map(person -> new Party(person, Repair.REPORTER))
                .toList();
    }

    /** Two who report the same at the same moment: the second one is asked. */
    @Override
    public void hold(Submission submission) {
        orders.lock(triage.building(submission.values()));
        checkDuplicate(submission);
    }

    @Override
    public Map<String, Object> known(Person applicant) {
        return beds.bedOf(applicant.id(), clock.today())
                .map(bed -> Map.<String, Object>of(Repair.PLACE, bed.roomCode()))
                .orElseGet(Map::of);
    }

    @Override
    public void checkBefore(Request request, String step, Map<String, Object> values) {}
}
