package app.yizhan.benchmarks;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long calls of a kind took, by whichever threads. */
final class Latencies {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    /** Measured from when it begins. */
    <T> T of(Callable<T> call) throws Exception {
        return since(System.nanoTime(), call);
    }

    /** Measured from when it should have begun: who waits for a thread waits as well. */
    <T> T since(long begin, Callable<T> call) throws Exception {
        var answer = call.call();
        nanos.add(System.nanoTime() - begin);
        return answer;
    }

    int count() {
        return nanos.size();
    }

    /** p50 / p95 / longest in milliseconds (calls). */
    String cell() {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "%.0f / %.0f / %.0f (%d)"
                .formatted(Timing.at(sorted, 0.5), Timing.at(sorted, 0.95), Timing.at(sorted, 1), sorted.length);
    }
}
