package app.yizhan.approval;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.MovableClock;
import app.yizhan.organisation.NewSubstitution;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Substitutions;
import app.yizhan.request.Requests;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Withdrawals;
import app.yizhan.testing.College;
import app.yizhan.testing.Hands;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays sketched models through the services that people use; the planner is asked as the verbs ask it. */
class ReturnGround {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Requests requests;
    private final RequestsById byId;
    private final Withdrawals withdrawals;
    private final ReturnPlanner planner;
    private final Approvals approvals;
    private final Handovers handovers;
    private final Signers signers;
    private final Tasks details;
    private final Undos undos;
    private final Substitutions substitutions;
    private final SubstituteSweep sweep;
    private final MovableClock clock;
    private final SchoolClock time;
    private final People people;
    private final List<DueWork> dueWork;
    private final Hands hands;
    private final College college;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private boolean jobsWait;

    ReturnGround(
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            Requests requests,
            RequestsById byId,
            Withdrawals withdrawals,
            ReturnPlanner planner,
            Approvals approvals,
            Handovers handovers,
            Signers signers,
            Tasks details,
            Undos undos,
            Substitutions substitutions,
            SubstituteSweep sweep,
            MovableClock clock,
            SchoolClock time,
            People people,
            List<DueWork> dueWork,
            Hands hands,
            College college,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.requests = requests;
        this.byId = byId;
        this.withdrawals = withdrawals;
        this.planner = planner;
        this.approvals = approvals;
        this.handovers = handovers;
        this.signers = signers;
        this.details = details;
        this.undos = undos;
        this.substitutions = substitutions;
        this.sweep = sweep;
        this.clock = clock;
        this.time = time;
        this.people = people;
        this.dueWork = dueWork;
        this.hands = hands;
        this.college = college;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** One deployment with all processes of the family, as a published version is. */
    void deploy(ReturnSketch main, ReturnSketch... parts) {
        var builder = repository.createDeployment().name(main.key()).enableDuplicateFiltering(false);
        builder.addInputStream(main.key() + ".bpmn", new ByteArrayInputStream(main.xml()));
        for (var part : parts) {
            builder.addInputStream(part.key() + ".bpmn", new ByteArrayInputStream(part.xml()));
        }
        var form = "{\"id\": \"%s-start\", \"type\": \"default\", \"components\": []}".formatted(main.key());
        builder.addString(main.key() + "-start.form", form);
        var id = builder.deploy().getId();
        jdbc.update(
                "INSERT INTO family_version (service, version, deployment_id, definition_id, content_hash, published_at)"
                        + " SELECT KEY_, 1, DEPLOYMENT_ID_, ID_, '', NOW() FROM ACT_RE_PROCDEF WHERE DEPLOYMENT_ID_ = ? AND KEY_ = ?",
                id,
                main.key());
        jdbc.update(
                "INSERT INTO reason_code (service, code, name, name_en, sort_no) VALUES (?, 'OTHER', '-', '-', 1)",
                main.key());
    }

    String submit(String service) {
        return submit(service, college.personId("student01"));
    }

    String submit(String service, String applicant) {
        return requests.submit(service, Map.of(), null, applicant).id();
    }

    void withdraw(String request) {
        withdrawals.withdraw(request, "no longer", null, byId.get(request).applicantId());
    }

    List<Hands.Open> open(String request) {
        return hands.open(request);
    }

    /** Steps at which the engine has a task, in alphabetical order. */
    List<String> tasks(String request) {
        return instances(request).stream()
                .flatMap(i -> tasks.createTaskQuery().processInstanceId(i).list().stream())
                .map(org.camunda.bpm.engine.task.Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Keys of the steps that wait for somebody, in alphabetical order; a step that waits twice stands there twice. */
    List<String> waiting(String request) {
        return hands.open(request).stream().map(Hands.Open::step).sorted().toList();
    }

    void decide(String request, String step, Action action) {
        var slot = hands.open(request).stream()
                .filter(s -> s.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " does not wait, but " + waiting(request)));
        hands.decide(slot, slot.purpose().equals("RESUBMIT") ? Action.SUBMIT : action);
        runJobs(request);
    }

    /** One slot of a round that waits, as the tables have it. */
    record Seat(
            String step,
            boolean paused,
            String slot,
            String state,
            String purpose,
            String place,
            @Nullable String by,
            @Nullable String verdict,
            @Nullable String claimedBy,
            Set<String> asked,
            Set<String> instead,
            Set<String> named) {}

    private record AskedOf(String slot, String principal, boolean instead) {}

    /** Slots of all open and paused rounds of a case, by step and in the order in which they came. */
    List<Seat> seats(String request) {
        var asked = jdbc.query(
                "SELECT p.slot_id, p.principal, p.added_by FROM slot_principal p JOIN slot s ON s.id = p.slot_id JOIN round o ON o.id = s.round_id WHERE o.request_id = ? AND o.state IN ('OPEN', 'PAUSED')",
                (row, n) -> new AskedOf(
                        row.getString(1), row.getString(2), row.getString(3).equals("EMPTY")),
                request);
        return jdbc.query(
                "SELECT o.step, o.state, s.id, s.state, s.purpose, s.place, s.filled_by, s.verdict, CASE WHEN s.claimed_to > ? THEN s.claimed_by END FROM slot s JOIN round o ON o.id = s.round_id WHERE o.request_id = ? AND o.state IN ('OPEN', 'PAUSED') ORDER BY o.step, s.id",
                (row, n) -> new Seat(
                        row.getString(1),
                        row.getString(2).equals("PAUSED"),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        people(row.getString(3), asked, a -> !a.instead()),
                        people(row.getString(3), asked, AskedOf::instead),
                        people(row.getString(3), asked, a -> new Principal(a.principal()).isPerson())),
                time.now(),
                request);
    }

    private Set<String> people(String slot, List<AskedOf> asked, java.util.function.Predicate<AskedOf> which) {
        return asked.stream()
                .filter(a -> a.slot().equals(slot) && which.test(a))
                .flatMap(a -> holders(new Principal(a.principal())).stream())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    List<String> holders(Principal principal) {
        return people.holders(principal).stream().map(Person::id).toList();
    }

    /** Who is found by a rule of {@link ReturnManner}. */
    List<List<String>> holders(List<String> rules) {
        return rules.stream()
                .map(rule -> rule.equals("college-office")
                        ? Principal.role("COLLEGE_OFFICE", "unit", college.unitId("xx"))
                        : Principal.school(rule))
                .map(this::holders)
                .toList();
    }

    String id(String account) {
        return college.personId(account);
    }

    void act(String request, String slot, String person, Action action, @Nullable String target) {
        var reason = action == Action.REJECT ? "OTHER" : null;
        approvals.decide(new Decide(slot, action, "as it is", reason, target, Map.of(), null, person));
        runJobs(request);
    }

    void transfer(String slot, String person, String to) {
        handovers.transfer(new Handover(slot, List.of(to), "yours", null, person));
    }

    void delegate(String slot, String person, String to) {
        handovers.delegate(new Handover(slot, List.of(to), "what do you say", null, person));
    }

    void addSigner(String slot, String person, String whom, ChangeSigners.Place place) {
        signers.change(new ChangeSigners(slot, List.of(whom), List.of(), place, null, null, person));
    }

    void removeSigner(String request, String slot, String person, String whom) {
        signers.change(new ChangeSigners(slot, List.of(), List.of(whom), null, null, null, person));
        runJobs(request);
    }

    /** Where the task may go back to, as its page says. */
    List<TaskDetail.ReturnTo> returns(String slot, String person) {
        return details.get(slot, person, Locale.ENGLISH).returnTargets().stream()
                .filter(t -> t.blocked() == null && !t.step().equals(Decide.APPLICANT))
                .toList();
    }

    /** The time that a step's people or its applicant had is over. */
    void lapse(String request, String step) {
        jdbc.update(
                "UPDATE rung SET due_at = '2020-01-01' WHERE round_id IN (SELECT id FROM round WHERE request_id = ? AND step = ? AND state IN ('OPEN', 'PAUSED'))",
                request,
                step);
        dueWork.stream()
                .filter(w -> w.getClass().getPackageName().endsWith(".escalation"))
                .forEach(DueWork::runDue);
        runJobs(request);
    }

    void claim(String slot, String person) {
        details.claim(slot, null, person);
    }

    void unclaim(String slot, String person) {
        details.unclaim(slot, null, person);
    }

    void undo(String request, String slot, String person) {
        undos.undo(slot, null, person);
        runJobs(request);
    }

    /** For whom the last decision on a slot was made; null: for oneself. */
    @Nullable
    String actingFor(String slot) {
        return jdbc.queryForList(
                        "SELECT acting_for FROM decision WHERE slot_id = ? ORDER BY id DESC", String.class, slot)
                .getFirst();
    }

    /** @return id of the absence, which holds for one service */
    String away(String service, String absentee, String substitute, LocalDate from, LocalDate to) {
        var wanted = new NewSubstitution(absentee, substitute, from, to, List.of(service), null);
        return substitutions.create(wanted, absentee).id();
    }

    void isBack(String absence, String absentee) {
        substitutions.end(absence, absentee);
    }

    LocalDate today() {
        return time.today();
    }

    /** Time goes by; of what falls due only the substitutes are looked at. */
    void later(Duration duration) {
        clock.setOffset(clock.offset().plus(duration));
        sweep();
    }

    void tomorrow() {
        var morning = time.today().plusDays(1).atTime(8, 0);
        later(Duration.between(time.now(), morning));
    }

    void sweep() {
        sweep.runDue();
        sweep.sweep();
    }

    Duration offset() {
        return clock.offset();
    }

    void setOffset(Duration offset) {
        clock.setOffset(offset);
    }

    void approve(String request, String... steps) {
        for (var step : steps) {
            decide(request, step, Action.APPROVE);
        }
    }

    List<ReturnTarget> targets(String request, String from) {
        return transactions.execute(t -> planner.targets(byId.lock(request), task(request, from)));
    }

    List<String> offered(String request, String from) {
        return targets(request, from).stream()
                .filter(ReturnTarget::isOffered)
                .map(ReturnTarget::step)
                .toList();
    }

    /** @return steps that were cancelled beside the one that goes back */
    List<String> back(String request, String from, String to) {
        var cancelled = transactions.execute(t -> planner.go(byId.lock(request), task(request, from), to));
        runJobs(request);
        return cancelled;
    }

    /** As if the job executor were slow. */
    <T> T withoutJobs(Supplier<T> action) {
        jobsWait = true;
        try {
            return action.get();
        } finally {
            jobsWait = false;
        }
    }

    void withoutJobs(Runnable action) {
        jobsWait = true;
        action.run();
        jobsWait = false;
    }

    /** The applicant sends a returned request again. */
    void resubmit(String request) {
        resubmit(request, null);
    }

    /** @param step that gave it back; null: any */
    void resubmit(String request, @Nullable String step) {
        var slot = hands.open(request).stream()
                .filter(s -> s.purpose().equals("RESUBMIT")
                        && (step == null || s.step().equals(step)))
                .findFirst()
                .orElseThrow();
        hands.decide(slot, Action.SUBMIT);
        runJobs(request);
    }

    void restart(String request) {
        transactions.executeWithoutResult(t -> planner.restart(byId.lock(request)));
        runJobs(request);
    }

    /** Runs what joins have put off; timers lie far ahead. */
    void runJobs(String request) {
        for (var due = jobs(request); !jobsWait && !due.isEmpty(); due = jobs(request)) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** The same while steps fail: each job until it has no try left. */
    void runJobsThatFail(String request) {
        for (var job : jobs(request)) {
            for (int left = job.getRetries(); left > 0; left--) {
                try {
                    management.executeJob(job.getId());
                } catch (IllegalStateException failed) {
                    // the engine counts it
                }
            }
        }
    }

    private List<Job> jobs(String request) {
        return instances(request).stream()
                .flatMap(i -> management.createJobQuery().processInstanceId(i).messages().list().stream())
                .toList();
    }

    /** The process instance of the case and all that it called. */
    private List<String> instances(String request) {
        return jdbc
                .queryForList(
                        "SELECT DISTINCT ROOT_PROC_INST_ID_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?",
                        String.class,
                        request)
                .stream()
                .flatMap(root -> jdbc
                        .queryForList(
                                "SELECT DISTINCT PROC_INST_ID_ FROM ACT_RU_EXECUTION WHERE ROOT_PROC_INST_ID_ = ?",
                                String.class,
                                root)
                        .stream())
                .toList();
    }

    /** Lets a timer fire. */
    void fire(String request, String event) {
        var job = instances(request).stream()
                .flatMap(i ->
                        management.createJobQuery().processInstanceId(i).timers().activityId(event).list().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer " + event));
        management.executeJob(job.getId());
        runJobs(request);
    }

    void send(String request, String event) {
        var waiting = instances(request).stream()
                .flatMap(i ->
                        runtime
                                .createEventSubscriptionQuery()
                                .processInstanceId(i)
                                .eventName("Msg_" + event)
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing waits for " + event));
        runtime.messageEventReceived("Msg_" + event, waiting.getExecutionId());
        runJobs(request);
    }

    boolean hasEnded(String request) {
        return byId.get(request).endedAt() != null;
    }

    @Nullable
    String result(String request) {
        return byId.get(request).result();
    }

    /** Every place where the engine has a token, in alphabetical order; the scopes around them are left out. */
    List<String> tokens(String request) {
        return instances(request).stream()
                .flatMap(i -> leaves(runtime.getActivityInstance(i)).stream())
                .sorted()
                .toList();
    }

    private static List<String> leaves(ActivityInstance at) {
        var found = new java.util.ArrayList<String>();
        for (var child : at.getChildActivityInstances()) {
            boolean leaf = child.getChildActivityInstances().length + child.getChildTransitionInstances().length == 0;
            found.addAll(
                    leaf
                            ? ("callActivity".equals(child.getActivityType())
                                    ? List.of()
                                    : List.of(child.getActivityId()))
                            : leaves(child));
        }
        for (var child : at.getChildTransitionInstances()) {
            found.add(child.getActivityId());
        }
        return found;
    }

    private String task(String request, String step) {
        return instances(request).stream()
                .flatMap(i -> tasks.createTaskQuery().processInstanceId(i).taskDefinitionKey(step).list().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " has no task"))
                .getId();
    }

    boolean canUndo(String request, String step) {
        var settled = jdbc.queryForObject(
                "SELECT MAX(closed_at) FROM round WHERE request_id = ? AND step = ? AND state = 'SETTLED'",
                java.time.LocalDateTime.class,
                request,
                step);
        return transactions.execute(t -> planner.canUndo(byId.lock(request), step, settled));
    }

    void undo(String request, String step) {
        transactions.executeWithoutResult(t -> planner.undo(byId.lock(request), step));
        runJobs(request);
    }
}
