package app.yizhan.approval;

import app.yizhan.approval.internal.ActingMapper;
import app.yizhan.approval.internal.ActingMapper.AskedBy;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.StandIns;
import app.yizhan.organisation.Substitution;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where the one who is asked is away and their substitute has no say in this case, somebody else has to: whom the step's
 * rule {@code empty} names. They are asked as well, as long as that is so; the absentee keeps the task.
 */
@Component
class KeptOutSubstitutes {

    /** What brings somebody to a slot here. */
    static final String OTHERS = "EMPTY";

    private final RoundMapper mapper;
    private final ActingMapper acting;
    private final SubstituteLimits limits;
    private final Separation separation;
    private final StandIns standIns;
    private final People people;
    private final AssignmentRules rules;
    private final Families families;
    private final RequestValues values;
    private final Slots slots;
    private final OthersRelease release;
    private final AskedNotices notices;
    private final CaseRecord record;
    private final SchoolClock clock;

    KeptOutSubstitutes(
            RoundMapper mapper,
            ActingMapper acting,
            SubstituteLimits limits,
            Separation separation,
            StandIns standIns,
            People people,
            AssignmentRules rules,
            Families families,
            RequestValues values,
            Slots slots,
            OthersRelease release,
            AskedNotices notices,
            CaseRecord record,
            SchoolClock clock) {
        this.mapper = mapper;
        this.acting = acting;
        this.limits = limits;
        this.separation = separation;
        this.standIns = standIns;
        this.people = people;
        this.rules = rules;
        this.families = families;
        this.values = values;
        this.slots = slots;
        this.release = release;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /** The open slots of a round. */
    void look(String roundId, Request request) {
        mapper.slots(roundId).forEach(slot -> look(slot, request));
    }

    /**
     * Asks others, or others again if those who were asked are away as well, and takes it back from them once they are not needed.
     * The caller holds the request's lock.
     *
     * @return whether somebody else is asked now
     */
    boolean look(SlotRow slot, Request request) {
        // an advice is this one colleague's or nobody's: who asked for it can do without
        if (!slot.is("OPEN") || !slot.votes()) {
            return false;
        }
        var asked = acting.asked(slot.id());
        if (isAnybodyThere(reached(asked, request, by -> !by.equals(OTHERS) && !by.equals("LADDER")), slot, request)) {
            release.look(slot, request, asked);
            return false;
        }
        var all = reached(asked, request, by -> !by.equals(OTHERS));
        var away = away(all, request);
        var keptOut = away.stream().filter(s -> s.substituteId() != null).findFirst();
        var others = reached(asked, request, OTHERS::equals);
        if (keptOut.isEmpty() || isAnybodyThere(all, slot, request) || isAnybodyThere(others, slot, request)) {
            return false;
        }
        return ask(slot, request, keptOut.get(), without(Stream.concat(away.stream(), away(others, request).stream())));
    }

    private List<Person> reached(List<AskedBy> asked, Request request, Predicate<String> by) {
        return asked.stream()
                .filter(a -> by.test(a.addedBy()))
                .map(a -> new Principal(a.principal()))
                .flatMap(p -> people.reachedBy(p, request.applicantId()).stream())
                .distinct()
                .toList();
    }

    private List<Substitution> away(List<Person> persons, Request request) {
        return standIns.today(persons.stream().map(Person::id).toList(), request.service());
    }

    /** One of them, or somebody who acts for one of them and has a say here. */
    private boolean isAnybodyThere(List<Person> persons, SlotRow slot, Request request) {
        var away = away(persons, request);
        return persons.stream().anyMatch(p -> isPresent(p, away) || hasSubstitute(p, away, slot, request));
    }

    private static Set<String> without(Stream<Substitution> away) {
        return away.flatMap(s -> Stream.of(s.absenteeId(), s.substituteId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean isPresent(Person asked, List<Substitution> away) {
        return away.stream().noneMatch(s -> s.absenteeId().equals(asked.id()));
    }

    private boolean hasSubstitute(Person asked, List<Substitution> away, SlotRow slot, Request request) {
        return away.stream()
                .filter(s -> s.absenteeId().equals(asked.id()) && s.substituteId() != null)
                .anyMatch(s -> !limits.isKeptOut(slot.id(), request, s.substituteId()));
    }

    private boolean ask(SlotRow slot, Request request, Substitution keptOut, Set<String> without) {
        var round = mapper.round(slot.roundId()).orElseThrow();
        var step = families.of(round.definitionId()).step(round.step());
        // whoever signs or is asked beside would leave that other signature to nobody
        Set<String> passedOver = new HashSet<>(separation.excludedFrom(slot, round, request, step));
        passedOver.addAll(without);
        var added = others(step, request, passedOver).stream()
                .filter(p -> slots.add(slot, p, OTHERS))
                .toList();
        if (added.isEmpty()) {
            return false;
        }
        record.add(
                request.id(),
                CaseRecord.Entry.bySystem(
                        "SUBSTITUTE_KEPT_OUT",
                        step.key(),
                        Map.of(
                                "absentee", name(keptOut.absenteeId()),
                                "substitute", name(keptOut.substituteId()))));
        notices.waitsForYou(slot.id(), slot.turn(), round, round.dueAt(), request, slot.purpose(), added);
        return true;
    }

    /** A role, unless somebody who stands back or is away holds it too: then its other holders by name. */
    private List<Principal> others(Step step, Request request, Set<String> without) {
        var context = new AssignmentContext(people.get(request.applicantId()), values.current(request), clock.today());
        return Stream.concat(
                        rules.resolve(step.emptyRule(), context).principals().stream(),
                        Stream.of(Principal.school("STUDENT_AFFAIRS"), Principal.school("ADMIN")))
                .map(p -> able(p, request, without))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElseGet(List::of);
    }

    private List<Principal> able(Principal principal, Request request, Set<String> without) {
        var holders = people.holders(principal);
        var able = holders.stream()
                .filter(h -> !without.contains(h.id()) && !h.id().equals(request.applicantId()))
                .map(h -> Principal.person(h.id()))
                .toList();
        return able.size() == holders.size() && !able.isEmpty() ? List.of(principal) : able;
    }

    private String name(String personId) {
        return people.find(personId).map(Person::name).orElse("");
    }
}
