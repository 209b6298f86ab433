package app.yizhan.benchmarks;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.calendar.TimeOrderedId;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whole cases: submitted, approved twice. */
final class Cases {

    /** @param perSecond finished cases; @param statements sent to the server for each of them */
    record Rate(double perSecond, double statements) {}

    interface Case {
        void run(int no) throws Exception;
    }

    private static final int WARM = 100;

    private Cases() {}

    static Case ours(Ours ours) {
        var approvals = ours.context.getBean(Approvals.class);
        return no -> {
            var request = ours.submit(no);
            approve(ours, approvals, request, 0);
            approve(ours, approvals, request, 1);
        };
    }

    private static void approve(Ours ours, Approvals approvals, String request, int staff) {
        var slot = ours.jdbc.queryForObject(
                "SELECT id FROM slot WHERE request_id = ? AND state = 'OPEN'", String.class, request);
        approvals.decide(
                new Decide(slot, Action.APPROVE, "同意", null, null, Map.of(), TimeOrderedId.next(), Load.staff(staff)));
    }

    static Case plain(Plain plain) {
        return no -> {
            var instance = plain.start(no);
            plain.approve(instance, Load.staff(0));
            plain.approve(instance, Load.staff(1));
        };
    }

    static Rate of(JdbcTemplate server, int clients, double seconds, Case one) throws Exception {
        // as a server that has run for a while
        int warm = 0;
        for (long end = System.nanoTime() + (long) (seconds * 1e9 / 2); warm < WARM || System.nanoTime() < end; ) {
            warm += run(clients, seconds / 8, one);
        }
        long sent = questions(server);
        long begin = System.nanoTime();
        int done = run(clients, seconds, one);
        double took = (System.nanoTime() - begin) / 1e9;
        return new Rate(done / took, (questions(server) - sent) / (double) done);
    }

    private static int run(int clients, double seconds, Case one) throws Exception {
        var number = new AtomicInteger();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        Callable<Void> client = () -> {
            while (System.nanoTime() < end) {
                one.run(number.getAndIncrement());
            }
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (var done : pool.invokeAll(Collections.nCopies(clients, client))) {
                done.get();
            }
        }
        return number.get();
    }

    private static long questions(JdbcTemplate server) {
        return Long.parseLong((String)
                server.queryForMap("SHOW GLOBAL STATUS LIKE 'Questions'").get("Value"));
    }
}
