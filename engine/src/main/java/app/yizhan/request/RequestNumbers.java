package app.yizhan.request;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.request.internal.RequestMapper;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Numbers {@code <LINE>-<yyyy>-<6 digits>}, counted by line or other series and year; gaps are allowed. */
@Component
public class RequestNumbers {

    private final RequestMapper mapper;
    private final Retries retries;
    private final SchoolClock clock;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();

    RequestNumbers(RequestMapper mapper, Retries retries, SchoolClock clock) {
        this.mapper = mapper;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Begins the year's count in a transaction of its own. In that of a submission, all others of the line that want to
     * insert the same row would wait for the whole of it, on H2 with a busy processor each.
     */
    void begin(String line) {
        int year = clock.today().getYear();
        if (!begun.contains(line + year)) {
            retries.run(() -> mapper.findLast(line, year).isPresent() ? 0 : mapper.beginNumbers(line, year));
            begun.add(line + year);
        }
    }

    /** Taken last before the case is written, since all submissions of a line queue at this row. */
    public String next(String line) {
        int year = clock.today().getYear();
        if (mapper.nextNumber(line, year) == 0) {
            mapper.beginNumbers(line, year); // the year began since
            mapper.nextNumber(line, year);
        }
        return "%s-%d-%06d"
                .formatted(
                        line.toUpperCase(Locale.ROOT),
                        year,
                        mapper.findLast(line, year).orElseThrow());
    }
}
