package app.yizhan.approval;

import app.yizhan.approval.internal.ActingMapper;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.StandIns;
import app.yizhan.request.Request;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who hears of a slot: whoever may fill it, and who acts today for those of them who are away. */
@Component
class Hearers {

    /** @param absentee name of the one for whom the person acts; null: they are asked themself */
    record Hearer(String personId, @Nullable String absentee) {}

    private final RoundMapper mapper;
    private final ActingMapper acting;
    private final People people;
    private final StandIns standIns;
    private final SubstituteLimits limits;

    Hearers(RoundMapper mapper, ActingMapper acting, People people, StandIns standIns, SubstituteLimits limits) {
        this.mapper = mapper;
        this.acting = acting;
        this.people = people;
        this.standIns = standIns;
        this.limits = limits;
    }

    List<Hearer> of(SlotRow slot, Request request) {
        return of(slot.id(), slot.purpose(), request, principals(mapper.principals(slot.id())));
    }

    /** Of some of the slot's principals; each person once. */
    List<Hearer> of(String slotId, String purpose, Request request, Collection<Principal> principals) {
        Map<String, Hearer> hearers = new LinkedHashMap<>();
        principals.forEach(p -> people.reachedBy(p, request.applicantId())
                .forEach(h -> hearers.putIfAbsent(h.id(), new Hearer(h.id(), null))));
        if (!purpose.equals("RESUBMIT")) {
            standIns.today(List.copyOf(hearers.keySet()), request.service()).stream()
                    .filter(s -> s.substituteId() != null && !s.absenteeId().equals(request.applicantId()))
                    .filter(s -> !hearers.containsKey(s.substituteId()))
                    .filter(s -> !limits.isKeptOut(slotId, request, s.substituteId()))
                    .forEach(s -> hearers.put(
                            s.substituteId(),
                            new Hearer(
                                    s.substituteId(), people.get(s.absenteeId()).name())));
        }
        return List.copyOf(hearers.values());
    }

    /** Ids of all who have one of the round's slots or filled one, by name or by role, those who act for others included. */
    Set<String> nowOf(String roundId, Request request) {
        Set<String> ids = new HashSet<>();
        for (var slot : mapper.slots(roundId)) {
            if (!slot.is("CANCELLED")) {
                of(slot, request).forEach(hearer -> ids.add(hearer.personId()));
                Stream.of(slot.filledBy()).filter(Objects::nonNull).forEach(ids::add);
            }
        }
        return ids;
    }

    /** The same, and those who had one and gave it away or were relieved of it. */
    Set<String> everOf(String roundId, Request request) {
        var ids = nowOf(roundId, request);
        acting.former(roundId).stream()
                .flatMap(p -> people.holders(new Principal(p)).stream())
                .map(Person::id)
                .forEach(ids::add);
        return ids;
    }

    private static List<Principal> principals(List<String> values) {
        return values.stream().map(Principal::new).toList();
    }
}
