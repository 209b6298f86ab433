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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
                .flatMap(request -> sights(List.of(request), personId).findFirst())
                .orElseThrow(() -> new NotFound("request"));
    }

    /**
     * Those of the requests that the person may see. How many statements that takes does not depend on how many they are, unless some
     * are the person's own under different aliases.
     */
    public Set<String> amongst(Collection<String> requestIds, String personId) {
        return requestIds.isEmpty()
                ? Set.of()
                : sights(requests.findAll(requestIds), personId)
                        .map(sight -> sight.request().id())
                        .collect(Collectors.toSet());
    }

    /** What the person sees of those of the requests that they may see, by request; as many statements as {@link #amongst}. */
    public Map<String, Sight> sightsOf(Collection<String> requestIds, String personId) {
        return requestIds.isEmpty()
                ? Map.of()
                : sights(requests.findAll(requestIds), personId)
                        .collect(Collectors.toMap(sight -> sight.request().id(), sight -> sight));
    }

    private Stream<Sight> sights(List<Request> asked, String personId) {
        return asked.stream()
                .collect(Collectors.groupingBy(request -> aliases.inCase(request.applicantId(), personId)))
                .entrySet()
                .stream()
                .flatMap(as -> sightsAs(as.getKey(), as.getValue()));
    }

    private Stream<Sight> sightsAs(String personId, List<Request> requests) {
        var principals = people.principalsOf(personId);
        var asked = requests.stream()
                .map(request -> new Viewers.Asked(request, fields(families.of(request.definitionId()))))
                .toList();
        var reasons = viewers.stream()
                .map(reason -> reason.visibleFields(asked, personId, principals))
                .toList();
        var concerning = concerning(requests, personId);
        return asked.stream().flatMap(one -> {
            Set<String> seen = new HashSet<>();
            reasons.forEach(reason -> seen.addAll(reason.getOrDefault(one.id(), Set.of())));
            var family = families.of(one.request().definitionId());
            return sight(family, one, personId, principals, concerning.contains(one.id()), seen).stream();
        });
    }

    /** @param seen what further reasons show; becomes what is seen */
    private static Optional<Sight> sight(
            Family family,
            Viewers.Asked asked,
            String personId,
            Set<Principal> principals,
            boolean party,
            Set<String> seen) {
        var request = asked.request();
        if (request.applicantId().equals(personId)) {
            family.startForm().fields().forEach(f -> seen.add(f.key()));
            stepFieldsForTheApplicant(family).forEach(seen::add);
            seen.addAll(Set.of(Viewers.HEAD_ONLY, Viewers.OPINIONS));
        }
        if (holdsOneOf(family.viewers(), request, principals)) {
            notSensitive(family, asked.fields()).forEach(seen::add);
            seen.addAll(Set.of(Viewers.HEAD_ONLY, Viewers.OPINIONS));
        }
        if (party) {
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

    /** Ids of those, not one's own, to which the person is a party. */
    private Set<String> concerning(List<Request> requests, String personId) {
        var others = requests.stream()
                .filter(request -> !request.applicantId().equals(personId))
                .map(Request::id)
                .toList();
        return others.isEmpty() ? Set.of() : Set.copyOf(cases.concerning(personId, others));
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
