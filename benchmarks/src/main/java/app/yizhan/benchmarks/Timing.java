package app.yizhan.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Latencies of one kind of call. @param answer what the last call found, as a check that all found the same */
record Timing(double p50, double p95, int calls, int answer) {

    interface Call {
        int of(int no) throws Exception;
    }

    private static final int LEAST = 12;

    /** Calls one after another in each client for a time, at least twelve times in all, and longer if a call is slow. */
    static Timing of(int clients, double seconds, Call call) throws ExecutionException, InterruptedException {
        var number = new AtomicInteger();
        var answer = new AtomicInteger();
        for (long end = end(seconds / 3); System.nanoTime() < end; ) {
            answer.set(run(call, number));
        }
        var times = new ConcurrentLinkedQueue<Long>();
        long end = end(seconds);
        Callable<Void> client = () -> {
            while (System.nanoTime() < end || times.size() < LEAST) {
                long begin = System.nanoTime();
                run(call, number);
                times.add(System.nanoTime() - begin);
            }
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (var done : pool.invokeAll(java.util.Collections.nCopies(clients, client))) {
                done.get();
            }
        }
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Timing(at(sorted, 0.5), at(sorted, 0.95), sorted.length, answer.get());
    }

    private static int run(Call call, AtomicInteger number) {
        try {
            return call.of(number.getAndIncrement());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long end(double seconds) {
        return System.nanoTime() + (long) (seconds * 1e9);
    }

    /** @return milliseconds below which that part of the nanoseconds lies */
    static double at(long[] sorted, double part) {
        return Arrays.stream(sorted)
                        .skip((long) Math.min(sorted.length - 1, Math.floor(sorted.length * part)))
                        .findFirst()
                        .orElse(0)
                / 1e6;
    }
}
