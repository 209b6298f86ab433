package app.yizhan.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** When the offices work, and when something is due. */
@Service
public class WorkingCalendar {

    public Due due(LocalDateTime from, WorkDuration duration) {
        return due(from, duration, 100);
    }

    /** @param percent of the office time between start and due; of the clock time for durations by the clock. May exceed 100 */
    public Due due(LocalDateTime from, WorkDuration duration, int percent) {
        throw new UnsupportedOperationException();
    }

    public boolean isWorkingDay(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    public Optional<Term> termOf(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    public List<Term> terms() {
        throw new UnsupportedOperationException();
    }

    public List<Gap> gaps() {
        throw new UnsupportedOperationException();
    }

    public List<CalendarYear> years() {
        throw new UnsupportedOperationException();
    }

    public CalendarYear load(int year, String source, List<CalendarDay> days, String actorId) {
        throw new UnsupportedOperationException();
    }

    public void saveTerm(Term term, String actorId) {
        throw new UnsupportedOperationException();
    }

    public Duration officeTimeBetween(LocalDateTime from, LocalDateTime to) {
        throw new UnsupportedOperationException();
    }
}
