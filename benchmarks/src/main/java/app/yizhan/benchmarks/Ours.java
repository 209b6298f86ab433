package app.yizhan.benchmarks;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.request.Requests;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Yizhan without its pages, on a schema with a small directory. */
final class Ours implements AutoCloseable {

    /** The features as the application starts them. */
    @SpringBootApplication(scanBasePackages = "app.yizhan")
    static class Features {}

    private static final String CLASS = Load.unit(1);
    private static final String PRINCIPAL_BY_NAME = "CONCAT('person:', " + Load.STAFF_BY_NAME + ")";

    final ConfigurableApplicationContext context;
    final JdbcTemplate jdbc;

    /** A first node with its directory. */
    Ours(String url, String folder) {
        this(url, folder, true);
    }

    /** @param first whether the schema is empty still; else a node beside one that is there */
    Ours(String url, String folder, boolean first) {
        this(url, folder, "benchmark");
        if (first) {
            directory();
        }
    }

    /** A node alone, on whatever the schema has. */
    private Ours(String url, String folder, String profile) {
        context = new SpringApplicationBuilder(Features.class)
                .profiles(profile)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(
                        "spring.config.import=classpath:yizhan-engine.yml",
                        "spring.datasource.username=root",
                        "spring.main.banner-mode=off",
                        "logging.level.root=warn",
                        "logging.level.org.flywaydb=error")
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=root",
                        "--yizhan.jobs=false",
                        "--yizhan.data=" + folder);
        jdbc = new JdbcTemplate(context.getBean(javax.sql.DataSource.class));
    }

    /** A node without people, whose clock can be moved. */
    static Ours ofMovableTime(String url, String folder) {
        return new Ours(url, folder, "test");
    }

    private void directory() {
        for (int i = 0; i < Load.UNITS; i++) {
            jdbc.update(
                    """
                    INSERT INTO unit (id, code, tree, kind, name, name_en, parent_id, from_date)
                    VALUES (?, ?, 'ADMIN', ?, ?, ?, ?, '2020-01-01')""",
                    Load.unit(i),
                    "u" + i,
                    i == 0 ? "COLLEGE" : "CLASS",
                    "班级" + i,
                    "Class " + i,
                    i == 0 ? null : Load.unit(0));
        }
        for (int i = 0; i < 2 * Load.STAFF; i++) {
            var desk = i < Load.STAFF ? Desk.counselor(i) : Desk.office(i - Load.STAFF);
            person(desk.personId(), "staff" + i, "STAFF");
            desk.groups().forEach(g -> grant(desk.personId(), g));
        }
        for (int i = 0; i < 64; i++) {
            person(student(i), "student" + i, "STUDENT");
        }
        grant(Load.staff(0), "FIRST_OFFICE@school:school");
        grant(Load.staff(1), "SECOND_OFFICE@school:school");
    }

    static String student(int no) {
        return "00000000-0000-7000-a000-%012d".formatted(no);
    }

    private void person(String id, String account, String kind) {
        boolean student = kind.equals("STUDENT");
        jdbc.update(
                """
                INSERT INTO person (id, number, account, name, kind, gender, class_id, unit_id, email, managed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""",
                id,
                account,
                account,
                "王小明",
                kind,
                student ? "M" : null,
                student ? CLASS : null,
                student ? null : Load.unit(0),
                account + "@example.edu");
    }

    private void grant(String personId, String principal) {
        var parts = principal.split("[@:]");
        jdbc.update("""
                INSERT INTO role_grant (id, person_id, role, scope_type, scope_id, from_date, managed)
                VALUES (?, ?, ?, ?, ?, ?, 1)""", TimeOrderedId.next(), personId, parts[0], parts[1], parts[2], LocalDate.of(2020, 1, 1));
    }

    /** @return id of the request */
    String submit(int student) {
        var data = Map.of("purpose", "签证", "copies", 2, "explanation", "我要去参加一个国际会议，需要在读证明。");
        return context.getBean(Requests.class)
                .submit("two-approvals", data, TimeOrderedId.next(), student(student % 64))
                .id();
    }

    /** Open cases like the given one, as the engine and our features wrote it. */
    void copy(String requestId, int count) {
        copyCase(requestId, count);
        copyInbox(requestId, count);
        jdbc.execute("ANALYZE TABLE request, round, slot, slot_principal, rung");
    }

    private void copyCase(String requestId, int count) {
        var copies = copies();
        var instance = jdbc.queryForObject("SELECT instance_id FROM request WHERE id = ?", String.class, requestId);
        var ofRequest = "request_id = '" + requestId + "'";
        for (var table : new String[] {"ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE"}) {
            copies.copy(table, "PROC_INST_ID_ = '" + instance + "'", count, Map.of());
        }
        copies.copy("ACT_RU_JOB", "PROCESS_INSTANCE_ID_ = '" + instance + "'", count, Map.of());
        copies.copy(
                "request",
                "id = '" + requestId + "'",
                count,
                Map.of("number", "CONCAT('B-', seq)", "unit_id", Load.UNIT));
        copies.copy("audit_chain", "chain = '" + requestId + "'", count, Map.of());
        for (var table : new String[] {"request_value", "timeline_entry", "step_visit", "round", "slot", "rung"}) {
            copies.copy(table, ofRequest, count, Map.of());
        }
        var slot = ofSlot(requestId);
        copies.copy("slot_principal", slot, count, Map.of("principal", Load.GROUP));
        copies.copy("slot_principal", slot, count, Load.BY_NAME, Map.of("principal", PRINCIPAL_BY_NAME));
    }

    /** The rows alone that an inbox is read from, for more of them than whole cases can be loaded in a reasonable time. */
    void copyInbox(String requestId, int count) {
        var copies = copies();
        var slot = ofSlot(requestId);
        var rank = "IF(" + Load.URGENT + ", 0, 1)";
        var sorted = Map.of("service", Load.SERVICE, "unit_id", Load.UNIT, "rank_no", rank, "sort_due", Load.DUE);
        copies.copy("inbox_entry", "request_id = '" + requestId + "'", count, sorted);
        var reached = new HashMap<>(sorted);
        reached.put("principal", Load.GROUP);
        reached.put("alone", "NOT (" + Load.BY_NAME + ")");
        copies.copy("inbox_principal", slot, count, reached);
        reached.put("principal", PRINCIPAL_BY_NAME);
        copies.copy("inbox_principal", slot, count, Load.BY_NAME, reached);
        jdbc.execute("ANALYZE TABLE inbox_entry, inbox_principal");
    }

    private static String ofSlot(String requestId) {
        return "slot_id = (SELECT id FROM slot WHERE request_id = '" + requestId + "')";
    }

    Copies copies() {
        return new Copies(context.getBean(javax.sql.DataSource.class), kept());
    }

    private Set<String> kept() {
        return jdbc.queryForList("SELECT id FROM person UNION ALL SELECT id FROM unit", String.class).stream()
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        context.close();
    }
}
