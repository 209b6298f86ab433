package app.yizhan.record;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.record.internal.EmergencyMapper;
import app.yizhan.request.Request;
import app.yizhan.request.Viewers;
import java.util.HashSet;
import java.util.Set;
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
    public Set<String> visibleFields(Request request, String personId, Set<Principal> principals, Set<String> fields) {
        if (!principals.contains(Principal.school(Roles.ADMIN))
                || mapper.countOpen(personId, request.id(), clock.now()) == 0) {
            return Set.of();
        }
        var all = new HashSet<>(fields);
        all.add(HEAD_ONLY);
        all.add(OPINIONS);
        return all;
    }
}
