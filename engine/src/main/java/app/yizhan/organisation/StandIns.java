package app.yizhan.organisation;

import app.yizhan.calendar.LiveCopy;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.internal.SubstitutionMapper;
import app.yizhan.organisation.internal.SubstitutionRow;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Who stands in for whom today, from memory: for messages and for looking where nobody is left, never for rights, which
 * {@link Capacities} reads. Seen at once on the node that changes it, within a second on others.
 */
@Service
public class StandIns {

    private final SchoolClock clock;
    private final LiveCopy<List<Substitution>> open;

    StandIns(SubstitutionMapper mapper, SchoolClock clock) {
        this.clock = clock;
        this.open = new LiveCopy<>(
                () -> mapper.findOpen(clock.today()).stream()
                        .map(SubstitutionRow::toSubstitution)
                        .toList(),
                Duration.ofSeconds(1));
    }

    /** Absences that run today, with or without a substitute; ordered by id. */
    public List<Substitution> today() {
        var today = clock.today();
        return open.get().stream().filter(s -> s.runsOn(today)).toList();
    }

    /** Those that run today for the service, of any of these people. */
    public List<Substitution> today(Collection<String> absenteeIds, String service) {
        return today().stream()
                .filter(s -> absenteeIds.contains(s.absenteeId()))
                .filter(s -> s.covers(service))
                .toList();
    }

    /** Ids of those who stand in today for any of these people in the service. */
    public List<String> forThem(Collection<String> absenteeIds, String service) {
        return today(absenteeIds, service).stream()
                .map(Substitution::substituteId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    void changed() {
        open.changed();
    }
}
