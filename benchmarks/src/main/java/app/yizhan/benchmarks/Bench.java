package app.yizhan.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code make bench}: ours beside plain engines, in one run on one database server; what is compared are the ratios. */
public final class Bench {

    private static final int[] CLIENTS = {1, 8};

    private static final List<String> HEAD = List.of(
            "", "first page", "first page, office", "page 20, office", "counts", "counts, office", "by unit, office");

    private final Options options;
    private final Server server;
    private final Results results;

    /**
     * @param sizes numbers of open tasks; the peers are left out above {@code most}, where one of their reads takes seconds
     * @param seconds for each figure
     * @param due rungs and timers to catch up on
     * @param peak students of the school whose hours before a holiday are lived through; 0: none
     * @param pending timers and rungs that wait meanwhile
     */
    record Options(
            List<Integer> sizes,
            int most,
            double seconds,
            boolean cases,
            int due,
            int peak,
            int pending,
            Path report) {}

    Bench(Options options, Server server, String command) throws Exception {
        this.options = options;
        this.server = server;
        this.results = new Results(options.report(), command);
    }

    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        var server = new Server();
        try {
            new Bench(options(args), server, "make bench BENCH=\"" + String.join(" ", args) + "\"").run();
        } finally {
            server.stop();
        }
        System.exit(0);
    }

    private static Options options(String[] args) {
        return new Options(
                Arrays.stream(option(args, "sizes", "20000,200000").split(","))
                        .filter(s -> !s.isEmpty())
                        .map(Integer::valueOf)
                        .toList(),
                Integer.parseInt(option(args, "most", "200000")),
                Double.parseDouble(option(args, "seconds", "5")),
                Boolean.parseBoolean(option(args, "cases", "true")),
                Integer.parseInt(option(args, "due", "20000")),
                Integer.parseInt(option(args, "peak", "0")),
                Integer.parseInt(option(args, "pending", "30000")),
                Path.of(option(args, "report", "benchmarks/target/benchmarks.md")));
    }

    private static String option(String[] args, String name, String otherwise) {
        return Arrays.stream(args)
                .filter(a -> a.startsWith(name + "="))
                .map(a -> a.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    void run() throws Exception {
        for (int size : options.sizes()) {
            read(size);
        }
        if (options.cases()) {
            cases();
        }
        if (options.due() > 0) {
            due();
        }
        if (options.peak() > 0) {
            peak();
        }
    }

    private void peak() throws Exception {
        var folder = Files.createTempDirectory("yizhan-bench-data").toString();
        try (var ours = Ours.ofMovableTime(server.schema("yizhan_peak"), folder)) {
            long begin = System.nanoTime();
            var school = new School(ours, options.peak());
            System.out.printf("%d students imported in %.0f s%n", options.peak(), (System.nanoTime() - begin) / 1e9);
            for (var table :
                    Peak.of(school, 12 * options.seconds(), options.pending()).entrySet()) {
                results.table(table.getKey(), Peak.HEAD, table.getValue());
            }
        }
    }

    private void read(int size) throws Exception {
        var folder = Files.createTempDirectory("yizhan-bench-data").toString();
        List<Map<String, List<String>>> tables = new ArrayList<>();
        Arrays.stream(CLIENTS).forEach(c -> tables.add(Results.rows()));
        try (var ours = new Ours(server.schema("yizhan_" + size), folder)) {
            var inbox = new OurInbox(ours);
            if (size <= options.most()) {
                inbox.load(size);
            } else {
                inbox.loadLists(size);
            }
            read(inbox, tables);
            floor(ours, tables);
            var union = new Floor(ours.context.getBean(javax.sql.DataSource.class), true);
            results.table(
                    size + " open tasks, by turns: p50 / p95 as multiples of the union with cards",
                    ByTurns.HEAD,
                    ByTurns.firstPage(inbox, union, 2 * options.seconds()));
            if (size <= options.most()) {
                peers(size, tables);
            }
        }
        for (int i = 0; i < CLIENTS.length; i++) {
            var clients = CLIENTS[i] + (CLIENTS[i] == 1 ? " client" : " clients");
            results.table(
                    size + " open tasks, " + clients + ": p50 / p95 in milliseconds (found)", HEAD, tables.get(i));
        }
    }

    private void floor(Ours ours, List<Map<String, List<String>>> tables) throws Exception {
        var database = ours.context.getBean(javax.sql.DataSource.class);
        for (boolean cards : new boolean[] {false, true}) {
            var floor = new Floor(database, cards);
            var name = cards ? "Union of ranges with cards, bare SQL" : "Union of ranges, keys only, bare SQL";
            for (boolean office : new boolean[] {false, true}) {
                cells(name, tables, no -> floor.firstPage(desk(office, no)));
            }
        }
    }

    private void peers(int size, List<Map<String, List<String>>> tables) throws Exception {
        try (var plain = new Plain(server.schema("camunda_" + size), "reads" + size, "")) {
            var groups = new PlainInbox(plain, false);
            groups.load(size);
            read(groups, tables);
            read(new PlainInbox(plain, true), tables);
        }
        try (var flowable = new FlowableInbox(server.schema("flowable_" + size))) {
            flowable.load(size);
            read(flowable, tables);
        }
    }

    private void read(Reader reader, List<Map<String, List<String>>> tables) throws Exception {
        cells(reader.name(), tables, no -> reader.firstPage(desk(false, no)));
        cells(reader.name(), tables, no -> reader.firstPage(desk(true, no)));
        cells(reader.name(), tables, no -> reader.page20(desk(true, no)));
        cells(reader.name(), tables, no -> reader.counts(desk(false, no)));
        cells(reader.name(), tables, no -> reader.counts(desk(true, no)));
        cells(reader.name(), tables, no -> reader.byUnit(desk(true, no)));
    }

    private void cells(String name, List<Map<String, List<String>>> tables, Timing.Call call) throws Exception {
        for (int i = 0; i < CLIENTS.length; i++) {
            var timing = Timing.of(CLIENTS[i], options.seconds(), call);
            var cell = "%.2f / %.2f (%d)".formatted(timing.p50(), timing.p95(), timing.answer());
            tables.get(i).computeIfAbsent(name, n -> new ArrayList<>()).add(cell);
            System.out.println(name + ", " + CLIENTS[i] + ": " + cell);
        }
    }

    private static Desk desk(boolean office, int no) {
        return office ? Desk.office(no % Load.STAFF) : Desk.counselor(no % Load.STAFF);
    }

    private void cases() throws Exception {
        var rows = Results.rows();
        var turns = Results.rows();
        var folder = Files.createTempDirectory("yizhan-bench-data").toString();
        try (var ours = new Ours(server.schema("yizhan_cases"), folder);
                var plain = new Plain(server.schema("camunda_cases"), "cases", "");
                var bare = new Plain(server.schema("camunda_bare"), "bare", "none")) {
            rows.put("Yizhan: inbox, audit, outbox, timeline, ladder", rates(ours.jdbc, Cases.ours(ours)));
            rows.put("Camunda, default history", rates(ours.jdbc, Cases.plain(plain)));
            rows.put("Camunda, no history", rates(ours.jdbc, Cases.plain(bare)));
            turns.put("Yizhan", ByTurns.cases(3 * options.seconds(), Cases.ours(ours), Cases.plain(plain)));
        }
        results.table(
                "Cases a second: submitted, approved twice (statements a case)",
                List.of("", "1 client", "4 clients", "8 clients"),
                rows);
        results.table("Cases, by turns: as multiples of Camunda with its default history", ByTurns.HEAD, turns);
    }

    private List<String> rates(JdbcTemplate jdbc, Cases.Case one) throws Exception {
        var cells = new ArrayList<String>();
        for (int clients : new int[] {1, 4, 8}) {
            var rate = Cases.of(jdbc, clients, 2 * options.seconds(), one);
            cells.add("%.1f (%.0f)".formatted(rate.perSecond(), rate.statements()));
        }
        System.out.println(cells);
        return cells;
    }

    private List<String> rate(double seconds) {
        return List.of("%.1f".formatted(seconds), "%.0f".formatted(options.due() / seconds));
    }

    private void due() throws Exception {
        var rows = Results.rows();
        var folder = Files.createTempDirectory("yizhan-bench-data").toString();
        try (var ours = new Ours(server.schema("yizhan_due"), folder)) {
            rows.put("Yizhan: rungs that remind, one node", rate(Overdue.ours(options.due(), ours)));
        }
        var url = server.schema("yizhan_due_two");
        try (var ours = new Ours(url, folder);
                var second = new Ours(url, folder, false)) {
            rows.put("Yizhan: two nodes", rate(Overdue.ours(options.due(), ours, second)));
        }
        try (var plain = new Plain(server.schema("camunda_due"), "due", "")) {
            rows.put("Camunda: boundary timers, default job executor", rate(Overdue.plain(plain, options.due())));
        }
        results.table(options.due() + " fell due while nothing ran", List.of("", "seconds", "a second"), rows);
    }
}
