package app.yizhan.excuse;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.excuse.internal.ExcuseMapper;
import app.yizhan.excuse.internal.ExcuseMapper.ExcuseRow;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One excuse a request; those of different requests may overlap. */
@Service
public class Excuses {

    private final ExcuseMapper mapper;
    private final SchoolClock clock;

    Excuses(ExcuseMapper mapper, SchoolClock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Gives the request's excuse, or moves the one that it gave before; a second call changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Excuse excuse) {
        if (mapper.move(excuse.requestId(), excuse.from(), excuse.to()) == 0) {
            mapper.insert(new ExcuseRow(
                    TimeOrderedId.next(),
                    excuse.studentId(),
                    excuse.from(),
                    excuse.to(),
                    excuse.kind(),
                    excuse.requestId(),
                    clock.now()));
        }
    }

    /** Ends the request's excuse at a moment: what lies behind it goes, and the whole if it had not begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String requestId, LocalDateTime at) {
        mapper.deleteFrom(requestId, at);
        mapper.shorten(requestId, at);
    }

    @Transactional(readOnly = true)
    public Optional<Excuse> of(String requestId) {
        return mapper.ofRequest(requestId).map(Excuses::excuse);
    }

    /** Excuses of the student that touch the time, by their beginning. */
    @Transactional(readOnly = true)
    public List<Excuse> of(String studentId, LocalDateTime from, LocalDateTime to) {
        return mapper.ofStudent(studentId, from, to).stream()
                .map(Excuses::excuse)
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isExcused(String studentId, LocalDateTime at) {
        return mapper.count(studentId, at) > 0;
    }

    /** Ids of all students who are excused at the moment. */
    @Transactional(readOnly = true)
    public Set<String> excusedAt(LocalDateTime at) {
        return new TreeSet<>(mapper.studentsAt(at));
    }

    private static Excuse excuse(ExcuseRow row) {
        return new Excuse(row.studentId(), row.fromAt(), row.toAt(), row.kind(), row.requestId());
    }
}
