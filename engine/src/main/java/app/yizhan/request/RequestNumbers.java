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
 * Numbers {@code <SERIES>-<yyyy>-<6 digits>}, counted by series and year; a service says which is its own. Gaps are allowed: each
 * node sets a few aside, and what it has not used when it stops is not used at all (docs/decisions/0024).
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
     * Sets numbers of the series aside if none are left, in a transaction of its own. Taken in that of a submission, all others of the
     * series would wait at the count's row for the whole of it.
     */
    void setAside(String series) {
        int year = clock.today().getYear();
        var mine = aside(series, year);
        if (mine.isEmpty()) {
            int last = retries.run(() -> count(series, year, ASIDE));
            IntStream.rangeClosed(last - ASIDE + 1, last).forEach(mine::add);
        }
    }

    /** The smallest that is set aside, back there if the transaction fails; otherwise one of the transaction's own. */
    public String next(String series) {
        int year = clock.today().getYear();
        var mine = aside(series, year);
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
                .formatted(series.toUpperCase(Locale.ROOT), year, known == null ? count(series, year, 1) : known);
    }

    /** @return the last of them */
    private int count(String series, int year, int many) {
        if (mapper.count(series, year, many) == 0) {
            mapper.beginNumbers(series, year); // the year began since
            mapper.count(series, year, many);
        }
        return mapper.findLast(series, year).orElseThrow();
    }

    private Queue<Integer> aside(String series, int year) {
        return aside.computeIfAbsent(series + year, k -> new PriorityBlockingQueue<>());
    }
}
