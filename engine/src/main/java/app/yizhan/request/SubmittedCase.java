package app.yizhan.request;

import app.yizhan.catalog.Family;
import app.yizhan.form.Attachments;
import app.yizhan.form.FormField;
import app.yizhan.form.Signatures;
import app.yizhan.organisation.Absentee;
import app.yizhan.organisation.Person;
import app.yizhan.request.internal.CaseMapper;
import app.yizhan.request.internal.RequestMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a first submission and one after a return have in common: constraints, values, holds, what the engine hears. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SubmittedCase {

    /** The engine's word for the timer at the start of an event subprocess. */
    private static final String TIMER_BESIDE = "timer-start-event-subprocess";

    private final RequestMapper requests;
    private final CaseMapper cases;
    private final CaseLock lock;
    private final RequestValues values;
    private final CaseRecord record;
    private final Attachments attachments;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Map<String, ServiceRules> rules;
    private final ApplicationEventPublisher events;

    SubmittedCase(
            RequestMapper requests,
            CaseMapper cases,
            CaseLock lock,
            RequestValues values,
            CaseRecord record,
            Attachments attachments,
            RuntimeService runtime,
            ManagementService management,
            List<ServiceRules> rules,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.cases = cases;
        this.lock = lock;
        this.values = values;
        this.record = record;
        this.attachments = attachments;
        this.runtime = runtime;
        this.management = management;
        this.events = events;
        this.rules = rules.stream().collect(Collectors.toMap(ServiceRules::service, Function.identity()));
    }

    /** Hard constraints; nothing has been written yet. */
    public void check(Family family, Submission submission) {
        rules(family).ifPresent(r -> r.check(submission));
    }

    /** @return whether it runs; a case that asks nobody has ended already */
    boolean begin(Family family, Request request, Submission submission, @Nullable WindowClerk clerk) {
        lock.has(request.id());
        var all = store(family, request, submission);
        var facts = new HashMap<String, Object>(TimelineEntry.signed(Signatures.of(family.startForm(), all)));
        facts.put("number", request.number());
        record.begin(request.id(), submitted(submission, clerk, facts));
        rules(family).ifPresent(r -> r.begun(request, submission));
        var instance = runtime.startProcessInstanceById(family.definitionId(), request.id(), decisive(family, all));
        requests.started(request.id(), instance.getId());
        return !instance.isEnded();
    }

    /** A clerk acted, in the office of the window, for the applicant, on the strength of a sheet that others may look at. */
    private static CaseRecord.Entry submitted(
            Submission submission, @Nullable WindowClerk clerk, Map<String, Object> facts) {
        var author = submission.author();
        if (clerk == null) {
            return CaseRecord.Entry.by(author, "SUBMITTED", facts);
        }
        facts.put("files", List.of(clerk.sheetId()));
        var absentee = new Absentee(author.id(), author.name());
        return new CaseRecord.Entry("SUBMITTED", clerk.person(), clerk.capacity(), null, null, null, facts, absentee);
    }

    /** Stores a further submission and tells the engine's case what it may decide on. */
    public void again(Family family, Request request, Submission submission) {
        var all = store(family, request, submission);
        var facts = TimelineEntry.signed(Signatures.of(family.startForm(), all));
        record.add(request.id(), CaseRecord.Entry.by(submission.author(), "RESUBMITTED", facts));
        runtime.setVariables(request.instanceId(), decisive(family, all));
        events.publishEvent(new CardChanged(request));
        timersBeside(family, request).forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }

    /** Timers that begin an event subprocess stay when a case begins anew; their time is read again from the new values. */
    private List<Job> timersBeside(Family family, Request request) {
        return management
                .createJobDefinitionQuery()
                .processDefinitionId(family.definitionId())
                .jobType(TIMER_BESIDE)
                .list()
                .stream()
                .flatMap(
                        d -> management
                                .createJobQuery()
                                .processInstanceId(request.instanceId())
                                .jobDefinitionId(d.getId())
                                .list()
                                .stream())
                .toList();
    }

    /** Constraints before a step that lets the case go on. */
    public void checkBefore(Family family, Request request, String step, Map<String, Object> values) {
        rules(family).ifPresent(r -> r.checkBefore(request, step, values));
    }

    /** A step was signed. */
    public void noted(
            Family family, Request request, String step, Person signer, Map<String, Object> given, boolean goesOn) {
        rules(family).ifPresent(r -> r.noted(request, step, signer, given, goesOn));
    }

    private Map<String, Object> store(Family family, Request request, Submission submission) {
        Map<String, Object> all = new HashMap<>(submission.values());
        rules(family).ifPresent(r -> {
            all.putAll(r.computed(submission));
            r.hold(submission);
            var parties = r.parties(submission);
            cases.clearParties(request.id());
            parties.forEach(p -> cases.addParty(request.id(), p.personId(), p.part()));
        });
        var writer = submission.author().id();
        if (request.turn() == 1) {
            values.writeFirst(request.id(), family.startForm(), all, writer);
        } else {
            values.write(request.id(), request.turn(), family.startForm(), all, writer);
        }
        attachments.bind(family.startForm(), all, writer, request.id());
        return all;
    }

    /** Only fields marked {@code decides} become process variables, and never a sensitive one. */
    private static Map<String, Object> decisive(Family family, Map<String, Object> all) {
        Map<String, Object> variables = new HashMap<>();
        family.startForm().fields().stream()
                .filter(f -> f.decides() && !f.sensitive())
                .map(FormField::key)
                .forEach(key -> variables.put(key, all.get(key)));
        return variables;
    }

    private Optional<ServiceRules> rules(Family family) {
        return Optional.ofNullable(rules.get(family.key()));
    }
}
