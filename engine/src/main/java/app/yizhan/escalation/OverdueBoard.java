package app.yizhan.escalation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Families;
import app.yizhan.escalation.internal.OverdueMapper;
import app.yizhan.escalation.internal.OverdueMapper.LateRow;
import app.yizhan.organisation.Oversight;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What waits in which unit and step, for those who look after it: college offices and deputy secretaries see their college by class,
 * student affairs and school leaders every college. Requests that the applicant has to correct are not counted.
 */
@Service
public class OverdueBoard {

    /**
     * Tasks of one step in one unit.
     *
     * @param unitId class, or college for those who see the whole school; null if the applicant has none
     * @param unitNameEn as the directory gives it
     * @param definitionId model of the oldest, for the step's name
     * @param dueSoon due before the next working day is over
     * @param oldest since when the oldest has waited
     * @param late the first that are overdue, longest first; only those whose request the reader may open
     */
    public record Line(
            @Nullable String unitId,
            @Nullable String unitName,
            @Nullable String unitNameEn,
            String service,
            String step,
            String definitionId,
            int waiting,
            int dueSoon,
            int overdue,
            LocalDateTime oldest,
            List<Late> late) {}

    /** A task that is overdue. */
    public record Late(String requestId, String number, String applicant, LocalDateTime due) {}

    private static final WorkDuration SOON = WorkDuration.parse("1wd");
    private static final int SHOWN = 200;

    private final OverdueMapper mapper;
    private final People people;
    private final Families families;
    private final WorkingCalendar calendar;
    private final SchoolClock clock;

    OverdueBoard(OverdueMapper mapper, People people, Families families, WorkingCalendar calendar, SchoolClock clock) {
        this.mapper = mapper;
        this.people = people;
        this.families = families;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether the person looks after a college or the school. */
    public boolean isFor(String personId) {
        return Oversight.of(people.principalsOf(personId)).isPresent();
    }

    /**
     * Most overdue first; three statements however much there is.
     *
     * @throws NotFound for whoever looks after no unit
     */
    public List<Line> of(String personId) {
        var oversight = Oversight.of(people.principalsOf(personId)).orElseThrow(() -> new NotFound("page"));
        var now = clock.now();
        var late = mapper.late(oversight.colleges(), oversight.isOfTheSchool(), now, SHOWN).stream()
                .filter(row -> maySee(row, oversight.roles()))
                .toList();
        return mapper
                .lines(
                        oversight.colleges(),
                        oversight.isOfTheSchool(),
                        now,
                        calendar.due(now, SOON).at())
                .stream()
                .map(row -> row.line(late))
                .toList();
    }

    private boolean maySee(LateRow row, Set<String> roles) {
        return families.of(row.definitionId()).viewers().stream().anyMatch(roles::contains);
    }
}
