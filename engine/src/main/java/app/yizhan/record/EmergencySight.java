package app.yizhan.record;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.record.internal.EmergencyMapper;
import app.yizhan.record.internal.EmergencyMapper.EmergencyRow;
import app.yizhan.request.Viewers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** While an emergency reading lasts, its administrator sees the whole case; readings are recorded like anybody's. */
@Component
class EmergencySight implements Viewers {

    private final EmergencyMapper mapper;
    private final SchoolClock clock;

    EmergencySight(EmergencyMapper mapper, SchoolClock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Map<String, Set<String>> visibleFields(List<Asked> asked, String personId, Set<Principal> principals) {
        if (!principals.contains(Principal.school(Roles.ADMIN))) {
            return Map.of();
        }
        var now = clock.now();
        var open = mapper.open(personId, now).stream()
                .filter(reading -> !reading.openedAt().isAfter(now))
                .map(EmergencyRow::requestId)
                .collect(Collectors.toSet());
        return asked.stream()
                .filter(one -> open.contains(one.request().id()))
                .collect(Collectors.toMap(one -> one.request().id(), one -> everything(one.fields())));
    }

    private static Set<String> everything(Set<String> fields) {
        var all = new HashSet<>(fields);
        all.add(HEAD_ONLY);
        all.add(OPINIONS);
        return all;
    }
}
