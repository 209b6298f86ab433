package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who gets a slot of somebody who leaves, and giving it to them. */
@Component
class Recipient {

    /** @param code why nobody gets it; null if somebody does */
    record Found(
            Step step,
            List<Principal> principals,
            List<Person> people,
            @Nullable String code) {}

    private final RoundMapper mapper;
    private final Colleague colleague;
    private final People people;
    private final Families families;
    private final Asked asked;
    private final Separation separation;
    private final RequestValues values;
    private final Slots slots;
    private final CaseRecord record;
    private final SchoolClock clock;

    Recipient(
            RoundMapper mapper,
            Colleague colleague,
            People people,
            Families families,
            Asked asked,
            Separation separation,
            RequestValues values,
            Slots slots,
            CaseRecord record,
            SchoolClock clock) {
        this.mapper = mapper;
        this.colleague = colleague;
        this.people = people;
        this.families = families;
        this.asked = asked;
        this.separation = separation;
        this.values = values;
        this.slots = slots;
        this.record = record;
        this.clock = clock;
    }

    /** Whether nobody but that person could fill the slot. */
    boolean isAloneIn(SlotRow slot, Person from, Request request) {
        return mapper.principals(slot.id()).stream()
                .map(Principal::new)
                .flatMap(p -> people.reachedBy(p, request.applicantId()).stream())
                .allMatch(h -> h.id().equals(from.id()));
    }

    Found find(SlotRow slot, Request request, Person from, Optional<Person> to) {
        var round = mapper.round(slot.roundId()).orElseThrow();
        var step = families.of(round.definitionId()).step(round.step());
        if (to.isPresent()) {
            var excluded = new HashSet<>(separation.excluded(request, step, round.openedAt()));
            var code = refusal(to.get(), slot, request, excluded);
            return new Found(step, List.of(Principal.person(to.get().id())), List.of(to.get()), code);
        }
        var excluded = separation.excludedFrom(slot, round, request, step);
        excluded.add(from.id());
        var context = new AssignmentContext(people.get(request.applicantId()), values.current(request), clock.today());
        var principals = asked.again(step, context, excluded).principals();
        var holders = principals.stream()
                .flatMap(p -> people.holders(p).stream())
                .filter(h -> !excluded.contains(h.id()) && !h.id().equals(request.applicantId()))
                .distinct()
                .toList();
        return new Found(step, principals, holders, holders.isEmpty() ? "NOBODY_ELSE" : null);
    }

    private @Nullable String refusal(Person to, SlotRow slot, Request request, HashSet<String> excluded) {
        if (to.id().equals(request.applicantId())) {
            return "APPLICANT";
        }
        if (excluded.contains(to.id())) {
            return "KEPT_APART";
        }
        return colleague.isPartOf(slot.roundId(), slot.id(), to.id()) ? "ALREADY_ASKED" : null;
    }

    void give(SlotRow slot, Request request, Person from, Found found, Person actor) {
        var round = mapper.round(slot.roundId()).orElseThrow();
        if (slot.is("OPEN")) {
            slots.giveTo(found.principals().getFirst(), slot, round, request);
        } else {
            slots.takeFromAll(slot);
        }
        found.principals().forEach(p -> slots.add(slot, p, "TRANSFER"));
        if (slot.is("WAITING")) {
            slots.advance(round, request, found.step());
        }
        record.add(
                request.id(),
                new CaseRecord.Entry(
                        "REASSIGNED",
                        actor,
                        null,
                        found.step().key(),
                        slot.id(),
                        null,
                        Map.of(
                                "from", from.name(),
                                "to", found.people().stream().map(Person::name).toList())));
    }
}
