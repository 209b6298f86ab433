package app.yizhan.request;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.form.Forms;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestDetail.Candidate;
import app.yizhan.request.RequestDetail.PathStep;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final AssignmentRules rules;
    private final People people;
    private final WorkingCalendar calendar;
    private final SchoolClock clock;
    private final Map<String, ServiceRules> serviceRules;

    Path(
            ModelWalk walk,
            Families families,
            Forms forms,
            Starters starters,
            AssignmentRules rules,
            People people,
            WorkingCalendar calendar,
            SchoolClock clock,
            List<ServiceRules> serviceRules) {
        this.walk = walk;
        this.families = families;
        this.forms = forms;
        this.starters = starters;
        this.rules = rules;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
        this.serviceRules = serviceRules.stream().collect(Collectors.toMap(ServiceRules::service, Function.identity()));
    }

    /**
     * The steps that a request with these values would walk.
     *
     * @throws app.yizhan.refusal.InvalidFields if the values are not enough to know, or wrong
     */
    public List<PathStep> preview(String service, Map<String, ?> data, String personId) {
        var applicant = people.get(personId);
        var family = families.find(service)
                .filter(f -> starters.mayStart(f, applicant))
                .orElseThrow(() -> new NotFound("service"));
        Map<String, Object> values =
                new HashMap<>(forms.read(family.startForm(), data, Requests.writable(family), personId, Map.of()));
        var submission = new Submission("", applicant, Map.copyOf(values), false);
        if (serviceRules.containsKey(service)) {
            serviceRules.get(service).check(submission);
            values.putAll(serviceRules.get(service).computed(submission));
        }
        return steps(family, walk.fromStart(family, values), applicant, values, clock.now());
    }

    /** The steps after the one where the case stands; from the start, if that is where a returned request goes on. */
    public List<PathStep> ahead(Request request, RequestDetail.OpenStep open, Map<String, Object> values) {
        var family = families.of(request.definitionId());
        boolean again = open.returned() && family.step(open.step()).resubmit() == Step.Resubmit.FROM_START;
        var keys = again ? walk.fromStart(family, values) : walk.after(family, open.step(), values);
        var from = open.due() == null || open.due().isBefore(clock.now()) ? clock.now() : open.due();
        return steps(family, keys, people.get(request.applicantId()), values, from);
    }

    private List<PathStep> steps(
            Family family, List<String> keys, Person applicant, Map<String, Object> values, LocalDateTime from) {
        var context = new AssignmentContext(applicant, values, clock.today());
        List<PathStep> steps = new ArrayList<>();
        var at = from;
        for (var key : keys) {
            var step = family.step(key);
            var assignment = rules.resolve(step.assign(), context);
            var due = due(step, at);
            at = due == null ? at : due;
            steps.add(new PathStep(key, step.assign(), assignment.why(), candidates(assignment.principals()), due));
        }
        return steps;
    }

    private List<Candidate> candidates(List<app.yizhan.organisation.Principal> principals) {
        return principals.stream()
                .flatMap(p -> people.holders(p).stream())
                .distinct()
                .limit(CANDIDATES)
                .map(p -> new Candidate(p.id(), p.name()))
                .toList();
    }

    private @Nullable LocalDateTime due(Step step, LocalDateTime from) {
        if (step.ladder() != null) {
            return calendar.due(from, WorkDuration.parse(step.ladder().limit())).at();
        }
        return step.ifSilent() == null ? null : calendar.due(from, WorkDuration.parse(step.ifSilent().duration())).at();
    }
}
