package app.yizhan.inbox;

import app.yizhan.inbox.internal.InboxPageMapper.Range;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.Capacities;
import app.yizhan.organisation.Capacity;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Through which ranges of the read model a person is reached now; one's own capacities before those of absentees. */
@Component
class Reach {

    /** Ranges and, at the same places, the capacities that they stand for. */
    record Ranges(List<Range> all, List<Capacity> capacities) {
        boolean isEmpty() {
            return all.isEmpty();
        }

        /** Principals that are the person's own. */
        List<String> owners() {
            return capacities.stream()
                    .filter(Capacity::isOwn)
                    .map(c -> c.principal().value())
                    .toList();
        }
    }

    private final Capacities capacities;
    private final Aliases aliases;

    Reach(Capacities capacities, Aliases aliases) {
        this.capacities = capacities;
        this.aliases = aliases;
    }

    /** For what a person may do now. */
    Ranges of(String personId) {
        return ranges(personId, capacities.of(personId), null);
    }

    /** For lists; @param role only what comes by this role; null: everything */
    Ranges latelyOf(String personId, @Nullable String role) {
        return ranges(personId, capacities.latelyOf(personId), role);
    }

    private Ranges ranges(String personId, List<Capacity> own, @Nullable String role) {
        List<Range> ranges = new ArrayList<>();
        List<Capacity> of = new ArrayList<>();
        for (var capacity : withAliases(personId, own)) {
            if (role == null || isRole(capacity, role)) {
                var services = capacity.services().isEmpty() ? List.of("") : capacity.services();
                services.forEach(service -> {
                    ranges.add(range(ranges.size(), capacity, service, personId));
                    of.add(capacity);
                });
            }
        }
        return new Ranges(List.copyOf(ranges), List.copyOf(of));
    }

    /** What waits for an alias waits for whose it is; only students have any. */
    private List<Capacity> withAliases(String personId, List<Capacity> own) {
        if (own.stream().noneMatch(c -> c.isOwn() && c.principal().equals(Principal.school(Roles.STUDENT)))) {
            return own;
        }
        List<Capacity> all = new ArrayList<>(own);
        aliases.of(personId).forEach(id -> all.add(new Capacity(Principal.person(id), null, List.of())));
        return all;
    }

    private static boolean isRole(Capacity capacity, String role) {
        return !capacity.principal().isPerson() && capacity.principal().role().equals(role);
    }

    /** @param service empty: every service */
    private static Range range(int no, Capacity capacity, String service, String personId) {
        // a role does not reach its holder's own request; nobody acts for an applicant in the applicant's own request
        var absentee = capacity.actingFor();
        return new Range(
                no,
                capacity.principal().value(),
                service.isEmpty() ? null : service,
                absentee == null && capacity.principal().isPerson() ? null : personId,
                absentee == null ? null : absentee.id(),
                absentee == null ? null : personId);
    }
}
