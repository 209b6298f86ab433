package app.yizhan.testing;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Decided;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.MovableClock;
import app.yizhan.catalog.Families;
import app.yizhan.housing.BedPlace;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.People;
import app.yizhan.request.Path;
import app.yizhan.request.Request;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Requests;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Withdrawals;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;

/** Plays a case as its people would: each acts through the same services as pages and API, by account name. */
public class Scenario {

    private static final LocalDate FAR = LocalDate.of(2099, 1, 1);

    private final Requests requests;
    private final RequestQueries queries;
    private final RequestsById byId;
    private final Withdrawals withdrawals;
    private final Approvals approvals;
    private final Inbox inbox;
    private final People people;
    private final Beds beds;
    private final MovableClock clock;
    private final SchoolClock time;
    private final RuntimeService runtime;
    private final Path path;
    private final Families families;

    Scenario(
            Requests requests,
            RequestQueries queries,
            RequestsById byId,
            Withdrawals withdrawals,
            Approvals approvals,
            Inbox inbox,
            People people,
            Beds beds,
            MovableClock clock,
            SchoolClock time,
            RuntimeService runtime,
            Path path,
            Families families) {
        this.requests = requests;
        this.queries = queries;
        this.byId = byId;
        this.withdrawals = withdrawals;
        this.approvals = approvals;
        this.inbox = inbox;
        this.people = people;
        this.beds = beds;
        this.clock = clock;
        this.time = time;
        this.runtime = runtime;
        this.path = path;
        this.families = families;
    }

    public String id(String account) {
        return people.findByAccount(account)
                .orElseThrow(() -> new AssertionError("No " + account))
                .id();
    }

    /** @return id of the request */
    public String submit(String service, String account, Map<String, ?> data) {
        return requests.submit(service, data, null, id(account)).id();
    }

    public Request request(String id) {
        return byId.get(id);
    }

    public RequestDetail seenBy(String account, String requestId) {
        return queries.detail(requestId, id(account));
    }

    /** Steps that the applicant is shown before submitting. */
    public List<String> predicted(String service, String account, Map<String, ?> data) {
        return path.preview(service, data, id(account)).stream()
                .map(RequestDetail.PathStep::step)
                .toList();
    }

    /** Steps that the case really passed, in order. */
    public List<String> walked(String requestId) {
        var request = byId.get(requestId);
        var steps = families.of(request.definitionId()).steps().keySet();
        return queries.diagram(requestId, request.applicantId()).done().stream()
                .filter(steps::contains)
                .toList();
    }

    public void withdraw(String requestId, String account) {
        withdrawals.withdraw(requestId, "changed my mind", null, id(account));
    }

    public Person as(String account) {
        return new Person(account);
    }

    /** Sets the clock without running anything; a test begins at a time that it knows. */
    public void beginAt(LocalDateTime start) {
        clock.setOffset(Duration.between(LocalDateTime.now(SchoolClock.ZONE), start));
    }

    /** Walks the clock; what falls due on the way runs at its time. */
    public void advance(Duration duration) {
        clock.advance(duration);
    }

    /** Walks the clock to a wall time later than now. */
    public void advanceTo(LocalDateTime target) {
        clock.advance(Duration.between(time.now(), target));
    }

    public LocalDateTime now() {
        return time.now();
    }

    public BedPlace bedOf(String account) {
        return beds.bedOf(id(account), time.now().toLocalDate()).orElseThrow(() -> new AssertionError("No bed"));
    }

    public BedState.State bed(String code) {
        var building = beds.get(code).buildingCode();
        return beds.states(building, LocalDate.from(time.now())).stream()
                .filter(b -> b.bed().equals(code))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** Account of a student of one of the counselor's classes who lives with the given gender. */
    public String studentOf(String counselor, app.yizhan.organisation.Gender gender) {
        var classes = people.rolesOf(id(counselor)).stream()
                .filter(g -> g.role().equals("COUNSELOR"))
                .map(app.yizhan.organisation.RoleGrant::scopeId)
                .toList();
        return College.accounts().stream()
                .flatMap(account -> people.findByAccount(account).stream())
                .filter(p -> classes.contains(p.classId()) && p.gender() == gender)
                .map(app.yizhan.organisation.Person::account)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No student of " + counselor));
    }

    /** Account of the manager of the bed's building. */
    public String dormManagerOf(String bed) {
        var principal = app.yizhan.organisation.Principal.role(
                "DORM_MANAGER", "building", beds.get(bed).buildingCode());
        return people.holders(principal).getFirst().account();
    }

    /**
     * A bed of the building that is free and stays so. Tests set their clock anew, so a move of a test before may lie in the
     * future of this one.
     */
    public String freeBed(String building) {
        return freeBeds(building).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No free bed in " + building));
    }

    /** Beds that are free now and that nobody moves into later. */
    public List<String> freeBeds(String building) {
        var taken = beds.states(building, FAR).stream()
                .filter(b -> b.state() == BedState.State.TAKEN)
                .map(BedState::bed)
                .toList();
        return beds.states(building, LocalDate.from(time.now())).stream()
                .filter(b -> b.state() == BedState.State.FREE && !taken.contains(b.bed()))
                .map(BedState::bed)
                .toList();
    }

    /** Steps at which the engine's tokens of the case wait. */
    public List<String> waitsAt(String requestId) {
        var request = byId.get(requestId);
        return request.endedAt() != null
                ? List.of()
                : runtime.getActiveActivityIds(request.instanceId()).stream()
                        .sorted()
                        .toList();
    }

    /** One of the people of a case. */
    public final class Person {

        private final String account;

        private Person(String account) {
            this.account = account;
        }

        public List<InboxEntry> inbox() {
            return inbox.todo(id(account), InboxFilter.NONE, null, 200).items();
        }

        public Optional<InboxEntry> finds(String requestId) {
            return inbox().stream().filter(e -> e.requestId().equals(requestId)).findFirst();
        }

        /** The one task of the request that waits for this person. */
        public String task(String requestId) {
            return finds(requestId)
                    .orElseThrow(() -> new AssertionError(
                            account + " has no task of " + requestId + ", it waits at " + waitsAt(requestId)))
                    .slotId();
        }

        public Decided approve(String requestId) {
            return approve(requestId, Map.of());
        }

        public Decided approve(String requestId, Map<String, Object> data) {
            return decide(requestId, Action.APPROVE, null, null, data);
        }

        public Decided reject(String requestId, String reasonCode) {
            return decide(requestId, Action.REJECT, "not this time", reasonCode, Map.of());
        }

        public Decided returnToApplicant(String requestId, String opinion) {
            return returnToApplicant(requestId, opinion, null);
        }

        public Decided returnToApplicant(String requestId, String opinion, @Nullable String reasonCode) {
            return decide(requestId, Action.RETURN, opinion, reasonCode, Map.of());
        }

        public Decided done(String requestId) {
            return done(requestId, Map.of());
        }

        public Decided done(String requestId, Map<String, Object> data) {
            return decide(requestId, Action.SUBMIT, null, null, data);
        }

        private Decided decide(
                String requestId,
                Action action,
                @Nullable String opinion,
                @Nullable String reasonCode,
                Map<String, Object> data) {
            return approvals.decide(
                    new Decide(task(requestId), action, opinion, reasonCode, null, data, null, id(account)));
        }
    }
}
