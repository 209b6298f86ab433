package app.yizhan.approval;

import app.yizhan.approval.internal.ActingMapper;
import app.yizhan.approval.internal.ActingMapper.WaitingSlot;
import app.yizhan.approval.internal.SightMapper;
import app.yizhan.approval.internal.SightMapper.HeldRow;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.organisation.Substitutions;
import app.yizhan.request.Request;
import app.yizhan.request.Viewers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see a request because a slot of it is or was theirs. */
@Component
class SlotViewers implements Viewers {

    private final SightMapper mapper;
    private final ActingMapper acting;
    private final ObjectProvider<Families> families;
    private final People people;
    private final Substitutions substitutions;
    private final SubstituteLimits limits;

    SlotViewers(
            SightMapper mapper,
            ActingMapper acting,
            ObjectProvider<Families> families,
            People people,
            Substitutions substitutions,
            SubstituteLimits limits) {
        this.mapper = mapper;
        this.acting = acting;
        this.families = families;
        this.people = people;
        this.substitutions = substitutions;
        this.limits = limits;
    }

    @Override
    public Map<String, Set<String>> visibleFields(List<Asked> asked, String personId, Set<Principal> principals) {
        var values = principals.stream().map(Principal::value).toList();
        var others = asked.stream()
                .filter(one -> !one.request().applicantId().equals(personId))
                .toList();
        if (values.isEmpty() || others.isEmpty()) {
            return Map.of();
        }
        var grants = people.rolesOf(personId);
        var ids = others.stream().map(one -> one.request().id()).toList();
        Map<String, Set<String>> steps = new HashMap<>();
        mapper.stepsHeld(ids, personId, values).stream()
                .filter(held -> wasTheirs(held, grants))
                .forEach(held -> add(steps, held.requestId(), held.step()));
        lent(others, personId).forEach(slot -> add(steps, slot.requestId(), slot.step()));
        Map<String, Set<String>> seen = new HashMap<>();
        others.forEach(one -> see(one, steps.getOrDefault(one.request().id(), Set.of()), seen));
        return seen;
    }

    private static void add(Map<String, Set<String>> steps, String requestId, String step) {
        steps.computeIfAbsent(requestId, id -> new HashSet<>()).add(step);
    }

    private void see(Asked asked, Set<String> keys, Map<String, Set<String>> seen) {
        var steps = families.getObject().of(asked.request().definitionId()).steps();
        keys.stream()
                .filter(steps::containsKey)
                .forEach(key -> see(
                        steps.get(key),
                        asked.fields(),
                        seen.computeIfAbsent(asked.request().id(), id -> new HashSet<>())));
    }

    private static void see(Step step, Set<String> fields, Set<String> seen) {
        fields.stream().filter(f -> !"hidden".equals(step.right(f))).forEach(seen::add);
        seen.add(Viewers.HEAD_ONLY);
        if (step.kind() == Step.Kind.APPROVAL && !"hidden".equals(step.right("opinions"))) {
            seen.add(Viewers.OPINIONS);
        }
    }

    /** A substitute sees what waits, not what the absentee has seen before. */
    private Stream<WaitingSlot> lent(List<Asked> asked, String personId) {
        return substitutions.actingFor(personId).stream().flatMap(absence -> {
            var covered = asked.stream()
                    .map(Asked::request)
                    .filter(request -> absence.covers(request.service())
                            && !absence.absentee().id().equals(request.applicantId()))
                    .map(Request::id)
                    .toList();
            return covered.isEmpty()
                    ? Stream.of()
                    : limits.notKeptOut(acting.waiting(covered, absence.values()), personId);
        });
    }

    /** Who comes into an office later sees what waits there, not what was settled before their time. */
    private static boolean wasTheirs(HeldRow held, List<RoleGrant> grants) {
        var principal = new Principal(held.principal());
        return held.closedAt() == null
                || principal.isPerson()
                || grants.stream()
                        .anyMatch(g -> g.principal().equals(principal)
                                && !g.from().isAfter(held.closedAt().toLocalDate()));
    }
}
