package app.yizhan.request;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.request.internal.RequestMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbers {@code <LINE>-<yyyy>-<6 digits>}, counted by line or other series and year. Gaps are allowed: each node sets a few aside, and
 * what it has not used when it stops is not used at all (docs/decisions/0024).
 */
@Component
public class RequestNumbers {

    private static final int ASIDE = 10;

    private final RequestMapper mapper;
    private final Retries retries;
    private final SchoolClock clock;
    private final Map<String, Queue<Integer>> aside = new ConcurrentHashMap<>();

    RequestNumbers(RequestMapper mapper, Retries retries, SchoolClock clock) {
        this.mapper = mapper;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Sets numbers of the line aside if none are left, in a transaction of its own. Taken in that of a submission, all others of the
     * line would wait at the count's row for the whole of it.
     */
    void setAside(String line) {
        int year = clock.today().getYear();
        var mine = aside(line, year);
        if (mine.isEmpty()) {
            int last = retries.run(() -> count(line, year, ASIDE));
            IntStream.rangeClosed(last - ASIDE + 1, last).forEach(mine::add);
        }
    }

    /** The smallest that is set aside, back there if the transaction fails; otherwise one of the transaction's own. */
    public String next(String line) {
        int year = clock.today().getYear();
        var mine = aside(line, year);
        var known = mine.poll();
        if (known != null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        mine.add(known);
                    }
                }
            });
        }
        return "%s-%d-%06d"
                .formatted(line.toUpperCase(Locale.ROOT), year, known == null ? count(line, year, 1) : known);
    }

    /** @return the last of them */
    private int count(String line, int year, int many) {
        if (mapper.count(line, year, many) == 0) {
            mapper.beginNumbers(line, year); // the year began since
            mapper.count(line, year, many);
        }
        return mapper.findLast(line, year).orElseThrow();
    }

    private Queue<Integer> aside(String line, int year) {
        return aside.computeIfAbsent(line + year, k -> new PriorityBlockingQueue<>());
    }
}
