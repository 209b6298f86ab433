package app.yizhan.request;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.internal.CaseMapper;
import app.yizhan.request.internal.RequestMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Who sees which case and which of its fields; an unknown and a forbidden id look alike. */
@Service
public class Visibility {

    /**
     * What one person sees of one case.
     *
     * @param fields keys of the fields whose values may be shown
     * @param history whether the timeline may be shown
     * @param opinions whether what others wrote when they decided may be shown with it
     */
    public record Sight(Request request, Set<String> fields, boolean history, boolean opinions) {}

    private final RequestMapper requests;
    private final CaseMapper cases;
    private final Families families;
    private final People people;
    private final Aliases aliases;
    private final List<Viewers> viewers;

    Visibility(
            RequestMapper requests,
            CaseMapper cases,
            Families families,
            People people,
            Aliases aliases,
            List<Viewers> viewers) {
        this.requests = requests;
        this.cases = cases;
        this.families = families;
        this.people = people;
        this.aliases = aliases;
        this.viewers = viewers;
    }

    /** @throws NotFound if there is no such request or the person may not see it */
    public Sight of(String requestId, String personId) {
        return Optional.of(requestId)
                .filter(TimeOrderedId::couldBe)
                .flatMap(requests::find)
                .flatMap(r -> sight(r, aliases.inCase(r.applicantId(), personId)))
                .orElseThrow(() -> new NotFound("request"));
    }

    private Optional<Sight> sight(Request request, String personId) {
        var family = families.of(request.definitionId());
        var principals = people.principalsOf(personId);
        var all = fields(family);
        Set<String> seen = new HashSet<>();
        if (request.applicantId().equals(personId)) {
            family.startForm().fields().forEach(f -> seen.add(f.key()));
            stepFieldsForTheApplicant(family).forEach(seen::add);
            seen.addAll(Set.of(Viewers.HEAD_ONLY, Viewers.OPINIONS));
        }
        if (holdsOneOf(family.viewers(), request, principals)) {
            notSensitive(family, all).forEach(seen::add);
            seen.addAll(Set.of(Viewers.HEAD_ONLY, Viewers.OPINIONS));
        }
        viewers.forEach(v -> seen.addAll(v.visibleFields(request, personId, principals, all)));
        if (!request.applicantId().equals(personId) && isParty(request, personId)) {
            narrowedToAParty(family, seen);
        }
        readersOfTheirOwn(request, personId, family, principals, seen);
        if (seen.isEmpty() && !seesWhereItStands(principals)) {
            return Optional.empty();
        }
        boolean history = seen.remove(Viewers.HEAD_ONLY);
        boolean opinions = seen.remove(Viewers.OPINIONS);
        return Optional.of(new Sight(request, Set.copyOf(seen), history, opinions));
    }

    private static void narrowedToAParty(Family family, Set<String> seen) {
        seen.retainAll(concerningAParty(family));
        family.startForm().fields().stream().filter(FormField::card).forEach(f -> seen.add(f.key()));
        seen.add(Viewers.HEAD_ONLY);
    }

    /** A field with readers of its own is for them and the applicant, and for nobody else who works on the case or looks on. */
    private static void readersOfTheirOwn(
            Request request, String personId, Family family, Set<Principal> principals, Set<String> seen) {
        Stream.concat(Stream.of(family.startForm()), family.forms().values().stream())
                .flatMap(form -> form.fields().stream())
                .filter(field -> !field.readers().isEmpty())
                .forEach(field -> {
                    if (holdsOneOf(field.readers(), request, principals)) {
                        seen.addAll(Set.of(field.key(), Viewers.HEAD_ONLY));
                    } else if (!request.applicantId().equals(personId)) {
                        seen.remove(field.key());
                    }
                });
    }

    private static boolean seesWhereItStands(Set<Principal> principals) {
        return holds(principals, "AUDITOR") || holds(principals, "ADMIN");
    }

    /** A role that only looks on has no need of anybody's health or family; whoever decides has it by the step. */
    private static Stream<String> notSensitive(Family family, Set<String> keys) {
        return keys.stream()
                .filter(key -> family.field(key).map(f -> !f.sensitive()).orElse(false));
    }

    /** Whatever a step would show: a partner reads neither sensitive values nor what offices fill in about the applicant. */
    private static Set<String> concerningAParty(Family family) {
        return family.startForm().fields().stream()
                .filter(f -> !f.sensitive())
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    private static Set<String> fields(Family family) {
        return Stream.concat(Stream.of(family.startForm()), family.forms().values().stream())
                .map(FormSchema::fields)
                .flatMap(List::stream)
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    /** What offices fill in is the applicant's too, unless it is sensitive. */
    private static Stream<String> stepFieldsForTheApplicant(Family family) {
        return family.forms().values().stream()
                .flatMap(f -> f.fields().stream())
                .filter(f -> !f.sensitive())
                .map(FormField::key);
    }

    private boolean isParty(Request request, String personId) {
        return cases.parties(request.id()).stream().anyMatch(p -> p.personId().equals(personId));
    }

    /** Of the school, or of the college or unit that the applicant belongs to. */
    private static boolean holdsOneOf(List<String> roles, Request request, Set<Principal> principals) {
        return roles.stream()
                .anyMatch(role -> principals.contains(Principal.role(role, "school", "school"))
                        || request.collegeId() != null
                                && principals.contains(Principal.role(role, "unit", request.collegeId()))
                        || request.unitId() != null
                                && principals.contains(Principal.role(role, "unit", request.unitId())));
    }

    private static boolean holds(Set<Principal> principals, String role) {
        return principals.contains(Principal.role(role, "school", "school"));
    }
}
