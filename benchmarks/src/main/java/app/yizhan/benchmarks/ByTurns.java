package app.yizhan.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ours and another by turns, so that whatever else the machine does meets both alike: only the ratio is meant. */
final class ByTurns {

    static final List<String> HEAD = List.of("", "1 client", "8 clients");

    /** Long enough for a few cases of each, short enough for many turns. */
    private static final double TURN = 1;

    private ByTurns() {}

    /** First pages against the union of ranges with cards: p50 / p95 as multiples of its own. */
    static Map<String, List<String>> firstPage(Reader ours, Floor floor, double seconds) throws Exception {
        var rows = Results.rows();
        for (boolean office : new boolean[] {false, true}) {
            List<String> cells = new ArrayList<>();
            for (int clients : new int[] {1, 8}) {
                cells.add(pages(
                        clients,
                        seconds,
                        no -> ours.firstPage(desk(office, no)),
                        no -> floor.firstPage(desk(office, no))));
            }
            rows.put(office ? "first page, office" : "first page", cells);
        }
        return rows;
    }

    private static Desk desk(boolean office, int no) {
        return office ? Desk.office(no % Load.STAFF) : Desk.counselor(no % Load.STAFF);
    }

    private static String pages(int clients, double seconds, Timing.Call ours, Timing.Call other) throws Exception {
        var one = new ConcurrentLinkedQueue<Long>();
        var two = new ConcurrentLinkedQueue<Long>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        run(clients, () -> {
            while (System.nanoTime() < end) {
                int no = ThreadLocalRandom.current().nextInt(Load.STAFF);
                one.add(time(ours, no));
                two.add(time(other, no));
            }
            return null;
        });
        return "%.2f / %.2f".formatted(at(one, 0.5) / at(two, 0.5), at(one, 0.95) / at(two, 0.95));
    }

    private static long time(Timing.Call call, int no) throws Exception {
        long begin = System.nanoTime();
        call.of(no);
        return System.nanoTime() - begin;
    }

    private static double at(Collection<Long> times, double part) {
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)];
    }

    /** Cases a second as multiples of the other's. */
    static List<String> cases(double seconds, Cases.Case ours, Cases.Case other) throws Exception {
        List<String> cells = new ArrayList<>();
        for (int clients : new int[] {1, 8}) {
            double[] done = new double[2];
            for (int turn = 0; turn < Math.max(2, seconds / TURN); turn++) {
                done[0] += rate(clients, ours);
                done[1] += rate(clients, other);
            }
            cells.add("%.2f".formatted(done[0] / done[1]));
        }
        return cells;
    }

    private static double rate(int clients, Cases.Case one) throws Exception {
        var number = new AtomicInteger();
        long begin = System.nanoTime();
        run(clients, () -> {
            while (System.nanoTime() - begin < TURN * 1e9) {
                one.run(number.getAndIncrement());
            }
            return null;
        });
        return number.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private static void run(int clients, Callable<Void> client) throws Exception {
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (var done : pool.invokeAll(Collections.nCopies(clients, client))) {
                done.get();
            }
        }
    }
}
