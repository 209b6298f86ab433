package app.yizhan.benchmarks;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Batches;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Tasks;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.MovableClock;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.refusal.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The hours before a holiday at a large school: leaves come in at a rate, whether or not the ones before are through, while a hundred
 * counselors read and decide; then two hundred of them at once; then the plans of a Monday while the inboxes are read.
 */
final class Peak {

    /** Two hours of a day of 8,000 leaves that have 40 % of them, in a second. */
    private static final double LEAVES = 8_000 * 0.4 / 7_200;

    /** The step in which a counselor decides a leave. */
    private static final String REVIEW = "Task_CounselorReview";

    private static final int STAFF = 100;
    private static final int AT_ONCE = 200;
    private static final int BATCH = 100;
    private static final int HANDS = 16;
    private static final Duration PAUSE = Duration.ofSeconds(8);
    private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 9, 22, 9, 0);
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 9, 28, 5, 0);

    static final List<String> HEAD = List.of("", "p50 / p95 / longest in milliseconds (calls)");

    private final School school;
    private final List<String> staff;
    private final Inbox inbox;
    private final Latencies handedIn = new Latencies();
    private final Latencies opened = new Latencies();
    private final Latencies listed = new Latencies();
    private final Latencies decided = new Latencies();

    /**
     * @param pending timers and rungs that wait all the while and are not due
     * @return the tables by title
     */
    static Map<String, Map<String, List<String>>> of(School school, double seconds, int pending) throws Exception {
        Map<String, Map<String, List<String>>> tables = new LinkedHashMap<>();
        var waiting = new Peak(school).load(pending);
        for (int times : new int[] {1, 10}) {
            tables.put(
                    "Leaves at %d times the rate of two hours before a holiday, 100 counselors at work"
                            .formatted(times),
                    new Peak(school).run(times, seconds));
        }
        var last = new Peak(school);
        var batches = Results.rows();
        batches.put("seconds for 200 leaves in two batches", List.of("%.1f".formatted(last.atOnce())));
        tables.put("Many approved at once", batches);
        tables.put("A Monday morning", last.monday());
        tables.put("Waited all the while, and was not due", waiting.rows(pending));
        return tables;
    }

    private Peak(School school) {
        this.school = school;
        this.staff = school.counselors(STAFF);
        this.inbox = bean(Inbox.class);
    }

    private <T> T bean(Class<T> type) {
        return school.ours.context.getBean(type);
    }

    /** For a counselor who does nothing else, so that the inboxes that are read stay as they are. */
    private Pending load(int pending) {
        itIs(TUESDAY);
        var waiting = new Pending(school, school.counselors(STAFF + 2).getLast());
        waiting.load(pending);
        return waiting;
    }

    private void itIs(LocalDateTime time) {
        bean(MovableClock.class).setOffset(Duration.between(LocalDateTime.now(SchoolClock.ZONE), time));
    }

    /** @param times how many times the rate of a real peak */
    private Map<String, List<String>> run(double times, double seconds) throws Exception {
        itIs(TUESDAY);
        var day = TUESDAY.toLocalDate().plusDays(1);
        handIn(LEAVES * times, seconds / 4, day, new Latencies()); // as a server that has run for a while
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var over = new AtomicBoolean();
            var work = staff.stream()
                    .map(counselor -> pool.submit(() -> atTheDesk(counselor, over)))
                    .toList();
            try {
                handIn(LEAVES * times, seconds, day.plusDays(1), handedIn);
            } finally {
                over.set(true);
            }
            await(work);
        }
        var rows = Results.rows();
        rows.put("hand in", List.of(handedIn.cell()));
        rows.put("first page of an inbox", List.of(listed.cell()));
        rows.put("open a task", List.of(opened.cell()));
        rows.put("decide", List.of(decided.cell()));
        return rows;
    }

    private void handIn(double perSecond, double seconds, LocalDate day, Latencies latencies) throws Exception {
        List<Future<?>> calls = new ArrayList<>();
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            long begin = System.nanoTime();
            for (int i = 0; i < perSecond * seconds; i++) {
                long due = begin + (long) (i / perSecond * 1e9);
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                var student = school.nextStudentOf(staff.get(i % staff.size()));
                calls.add(hands.submit(() -> latencies.since(due, () -> {
                    school.asksForLeave(student, day);
                    return null;
                })));
            }
            await(calls);
        }
    }

    private Void atTheDesk(String counselor, AtomicBoolean over) throws Exception {
        while (!over.get()) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(2 * PAUSE.toMillis()));
            var first = listed.of(() -> page(counselor)).stream()
                    .filter(entry -> entry.step().equals(REVIEW))
                    .findFirst();
            if (first.isPresent()) {
                var slot = first.get().slotId();
                opened.of(() -> bean(Tasks.class).get(slot, counselor));
                decided.of(() -> approve(slot, counselor));
            }
        }
        return null;
    }

    private List<InboxEntry> page(String counselor) {
        return inbox.todo(counselor, InboxFilter.NONE, null, Load.PAGE).items();
    }

    private Object approve(String slot, String counselor) throws Refusal {
        return bean(Approvals.class)
                .decide(new Decide(slot, Action.APPROVE, "同意", null, null, Map.of(), null, counselor));
    }

    /** @return seconds that the approval of so many took, in batches as large as one may be */
    private double atOnce() throws Exception {
        var counselor = school.counselors(STAFF + 1).getLast();
        for (var student : school.studentsOf(counselor).subList(0, AT_ONCE)) {
            school.asksForLeave(student, MONDAY.toLocalDate());
        }
        var reviews = new InboxFilter(null, "leave", REVIEW, null, false, null);
        var slots = inbox.todo(counselor, reviews, null, AT_ONCE).items().stream()
                .map(InboxEntry::slotId)
                .toList();
        long begin = System.nanoTime();
        for (int from = 0; from < AT_ONCE; from += BATCH) {
            var results = bean(Batches.class)
                    .decide(new Batches.Batch(
                            slots.subList(from, from + BATCH),
                            Action.APPROVE,
                            "同意",
                            null,
                            null,
                            counselor,
                            Locale.SIMPLIFIED_CHINESE));
            if (!results.stream().allMatch(Batches.Result::ok)) {
                throw new IllegalStateException("Not all were approved: " + results);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Inboxes by eight readers while nothing is due, and while all of a Monday morning is. */
    private Map<String, List<String>> monday() throws Exception {
        itIs(MONDAY);
        var rows = Results.rows();
        rows.put("first page, nothing due", List.of(readDuring(() -> {
            Thread.sleep(10_000);
            return null;
        })));
        var clock = bean(MovableClock.class);
        long begin = System.nanoTime();
        var cell = readDuring(() -> clock.advance(Duration.ofHours(5)));
        int plans = school.ours.jdbc.queryForObject("SELECT COUNT(*) FROM visit_plan", Integer.class);
        int walks = school.ours.jdbc.queryForObject("SELECT COUNT(*) FROM floor_walk", Integer.class);
        rows.put(
                "first page while five hours of a Monday run in %.0f s (%d plans, %d walks)"
                        .formatted((System.nanoTime() - begin) / 1e9, plans, walks),
                List.of(cell));
        return rows;
    }

    private String readDuring(Callable<?> work) throws Exception {
        var read = new Latencies();
        var over = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                var counselor = staff.get(i);
                readers.add(pool.submit(() -> {
                    while (!over.get()) {
                        read.of(() -> page(counselor));
                        Thread.sleep(50);
                    }
                    return null;
                }));
            }
            try {
                work.call();
            } finally {
                over.set(true);
            }
            await(readers);
        }
        return read.cell();
    }

    private static void await(List<? extends Future<?>> all) throws Exception {
        for (var one : all) {
            one.get();
        }
    }
}
