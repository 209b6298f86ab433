package app.yizhan.request;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.Stopwatch;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.form.Forms;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestDetail.Candidate;
import app.yizhan.request.RequestDetail.PathStep;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way ahead of a request, before it is submitted and while it runs. */
@Service
@Transactional(readOnly = true)
public class Path {

    /** More names than these are shown as a number. */
    private static final int CANDIDATES = 10;

    private final ModelWalk walk;
    private final Families families;
    private final Forms forms;
    private final Starters starters;
    private final StepCandidates stepCandidates;
    private final People people;
    private final StepDue dues;
    private final TableFacts facts;
    private final SchoolClock clock;
    private final Map<String, ServiceRules> serviceRules;

    Path(
            ModelWalk walk,
            Families families,
            Forms forms,
            Starters starters,
            StepCandidates stepCandidates,
            People people,
            StepDue dues,
            TableFacts facts,
            SchoolClock clock,
            List<ServiceRules> serviceRules) {
        this.walk = walk;
        this.families = families;
        this.forms = forms;
        this.starters = starters;
        this.stepCandidates = stepCandidates;
        this.people = people;
        this.dues = dues;
        this.facts = facts;
        this.clock = clock;
        this.serviceRules = serviceRules.stream().collect(Collectors.toMap(ServiceRules::service, Function.identity()));
    }

    /**
     * The steps that a request with these values would walk.
     *
     * @throws app.yizhan.refusal.InvalidFields if the values are not enough to know, or wrong
     */
    public List<PathStep> preview(String service, Map<String, ?> data, String personId) {
        return preview(service, data, people.get(personId), Requests::writable, personId);
    }

    /** The same for a student at a service window, as far as a clerk has filled it in. */
    public List<PathStep> previewFor(Person applicant, String service, Map<String, ?> data, String clerkId) {
        return preview(service, data, applicant, Requests::writableAtWindow, clerkId);
    }

    private List<PathStep> preview(
            String service,
            Map<String, ?> data,
            Person applicant,
            Function<Family, Set<String>> writable,
            String writerId) {
        var family = families.find(service)
                .filter(f -> starters.mayStart(f, applicant))
                .orElseThrow(() -> new NotFound("service"));
        Map<String, Object> values =
                new HashMap<>(forms.read(family.startForm(), data, writable.apply(family), writerId, Map.of()));
        var submission = new Submission("", applicant, Map.copyOf(values), false);
        if (serviceRules.containsKey(service)) {
            serviceRules.get(service).check(submission);
            values.putAll(serviceRules.get(service).computed(submission));
        }
        return steps(
                family,
                walk.fromStart(family, facts.with(family, applicant.id(), values)),
                applicant,
                values,
                clock.now());
    }

    /** The steps after the one where the case stands; from the start, if that is where a returned request goes on. */
    public List<PathStep> ahead(Request request, RequestDetail.OpenStep open, Map<String, Object> values) {
        var family = families.of(request.definitionId());
        boolean again = open.returned() && family.step(open.step()).resubmit() == Step.Resubmit.FROM_START;
        var applicant = people.get(request.applicantId());
        var inputs = facts.with(family, applicant.id(), values);
        var way = again ? walk.fromStart(family, inputs) : walk.after(family, open.step(), inputs);
        var from = open.due() == null || open.due().isBefore(clock.now()) ? clock.now() : open.due();
        return steps(family, way, applicant, values, from);
    }

    private List<PathStep> steps(
            Family family, ModelWalk.Way way, Person applicant, Map<String, Object> values, LocalDateTime from) {
        var context = new AssignmentContext(applicant, values, clock.today());
        List<PathStep> steps = new ArrayList<>();
        var at = from;
        for (var key : way.steps()) {
            var step = paced(family.step(key), way).within(() -> values);
            var assignment = stepCandidates.of(step, context);
            var due = dues.of(step, Stopwatch.since(at), () -> values);
            at = due == null ? at : due;
            steps.add(new PathStep(
                    key, step.assign(), assignment.why(), candidates(assignment.principals(), applicant), due));
        }
        return steps;
    }

    /** A role never reaches one's own request. */
    private List<Candidate> candidates(List<Principal> principals, Person applicant) {
        return principals.stream()
                .flatMap(p -> people.reachedBy(p, applicant.id()).stream())
                .distinct()
                .limit(CANDIDATES)
                .map(p -> new Candidate(p.id(), p.name()))
                .toList();
    }

    private static Step paced(Step step, ModelWalk.Way way) {
        return step.paced(
                "urgent".equals(step.rank()) || "urgent".equals(way.variables().get(step.rank())));
    }
}
