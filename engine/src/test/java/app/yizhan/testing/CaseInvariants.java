package app.yizhan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.housing.BedAllocations;
import app.yizhan.notification.NoticeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What holds between transactions whatever happened: the engine's tables, our rounds and the read model tell the same, and
 * nothing outlives its case. Each statement finds the ids of what breaks one of these; all find nothing.
 */
public final class CaseInvariants {

    private static final String OPEN_REQUEST = "r.status IN ('RUNNING', 'RETURNED')";
    private static final String OPEN_ROUND = "o.state IN ('OPEN', 'PAUSED')";

    private static final Map<String, String> STATEMENTS = statements();

    private final JdbcTemplate jdbc;
    private final BedAllocations allocations;
    private final List<NoticeKind> kinds;

    CaseInvariants(JdbcTemplate jdbc, BedAllocations allocations, List<NoticeKind> kinds) {
        this.jdbc = jdbc;
        this.allocations = allocations;
        this.kinds = kinds;
    }

    public void hold() {
        assertThat(broken()).as("broken invariants").isEmpty();
    }

    private List<String> broken() {
        List<String> broken = new ArrayList<>();
        STATEMENTS.forEach((fact, sql) -> {
            var ids = jdbc.queryForList(sql, String.class);
            if (!ids.isEmpty()) {
                broken.add(fact + ": " + ids);
            }
        });
        allocations.overlaps().forEach(o -> broken.add("two ranges of a bed or student overlap: " + o));
        toldToOthers().forEach(told -> broken.add("a message that reaches others only: " + told));
        return broken;
    }

    /** What a kind says of its readers is what those who send it do. */
    private List<String> toldToOthers() {
        Map<String, Set<String>> roles = new HashMap<>();
        jdbc.query("SELECT DISTINCT person_id, role FROM role_grant", row -> {
            roles.computeIfAbsent(row.getString(1), id -> new HashSet<>()).add(row.getString(2));
        });
        var known = kinds.stream()
                .filter(kind -> kind.to() != NoticeKind.To.NAMED)
                .collect(Collectors.toMap(NoticeKind::key, kind -> kind));
        return jdbc
                .queryForList(
                        "SELECT DISTINCT m.kind AS told, p.id, p.kind FROM message m JOIN person p ON p.id = m.person_id")
                .stream()
                .filter(row -> known.containsKey((String) row.get("told")))
                .filter(row -> !known.get((String) row.get("told"))
                        .reaches(
                                !"STAFF".equals(row.get("kind")), roles.getOrDefault((String) row.get("id"), Set.of())))
                .map(row -> row.get("told") + " to " + row.get("id"))
                .toList();
    }

    private static Map<String, String> statements() {
        Map<String, String> all = new LinkedHashMap<>();
        requests(all);
        rounds(all);
        slots(all);
        rest(all);
        return all;
    }

    private static void requests(Map<String, String> all) {
        all.put("an open request without its instance", """
                SELECT r.id FROM request r WHERE %s AND NOT EXISTS (
                    SELECT 1 FROM ACT_RU_EXECUTION e WHERE e.ID_ = r.instance_id)""".formatted(OPEN_REQUEST));
        all.put("an instance without an open request", """
                SELECT e.ID_ FROM ACT_RU_EXECUTION e WHERE e.PARENT_ID_ IS NULL AND e.SUPER_EXEC_ IS NULL AND NOT EXISTS (
                    SELECT 1 FROM request r WHERE r.instance_id = e.ID_ AND r.id = e.BUSINESS_KEY_ AND %s)""".formatted(OPEN_REQUEST));
        all.put("an open request that waits for nobody and nothing", """
                SELECT r.id FROM request r WHERE %s
                    AND NOT EXISTS (SELECT 1 FROM round o WHERE o.request_id = r.id AND %s)
                    AND NOT EXISTS (SELECT 1 FROM ACT_RU_JOB j JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_
                        WHERE e.ROOT_PROC_INST_ID_ = r.instance_id
                            AND (j.TYPE_ = 'message' OR j.HANDLER_TYPE_ = 'timer-intermediate-transition'))
                    AND NOT EXISTS (SELECT 1 FROM case_child c WHERE c.parent_id = r.id AND c.closed_at IS NULL)""".formatted(OPEN_REQUEST, OPEN_ROUND));
        all.put("an ended request without result or time, or an open one with them", """
                SELECT r.id FROM request r WHERE (%s) = (r.ended_at IS NOT NULL) OR (%s) = (r.result IS NOT NULL)""".formatted(
                        OPEN_REQUEST, OPEN_REQUEST));
        all.put("RETURNED without a paused round, or the other way", """
                SELECT r.id FROM request r WHERE (r.status = 'RETURNED') <> (0 < (
                    SELECT COUNT(*) FROM round o WHERE o.request_id = r.id AND o.state = 'PAUSED'))""");
        all.put("an open child that has ended, or a closed one that has not", """
                SELECT c.request_id FROM case_child c JOIN request r ON r.id = c.request_id
                WHERE (c.closed_at IS NULL) <> (%s)""".formatted(OPEN_REQUEST));
        all.put("a job that has no retries left", "SELECT ID_ FROM ACT_RU_JOB WHERE RETRIES_ = 0");
        all.put("a visit that never ended", """
                SELECT v.id FROM step_visit v JOIN request r ON r.id = v.request_id
                WHERE v.left_at IS NULL AND r.ended_at IS NOT NULL""");
    }

    private static void rounds(Map<String, String> all) {
        all.put("a task of the engine without an open round", """
                SELECT t.ID_ FROM ACT_RU_TASK t WHERE NOT EXISTS (
                    SELECT 1 FROM round o WHERE o.engine_task = t.ID_ AND %s)""".formatted(OPEN_ROUND));
        all.put("an open round without a task of the engine", """
                SELECT o.id FROM round o WHERE %s AND NOT EXISTS (
                    SELECT 1 FROM ACT_RU_TASK t WHERE t.ID_ = o.engine_task)""".formatted(OPEN_ROUND));
        all.put("an open round without an open slot, or a paused one without the applicant's", """
                SELECT o.id FROM round o WHERE %s AND NOT EXISTS (
                    SELECT 1 FROM slot s WHERE s.round_id = o.id AND s.state = 'OPEN'
                        AND (s.purpose = 'RESUBMIT') = (o.state = 'PAUSED'))""".formatted(
                        OPEN_ROUND));
        all.put("a settled round that nobody decided and that was not skipped", """
                SELECT o.id FROM round o WHERE o.state = 'SETTLED'
                    AND NOT EXISTS (SELECT 1 FROM slot s JOIN decision d ON d.slot_id = s.id WHERE s.round_id = o.id)
                    AND NOT EXISTS (SELECT 1 FROM timeline_entry t
                        WHERE t.request_id = o.request_id AND t.step = o.step AND t.action = 'SKIPPED')""");
    }

    private static void slots(Map<String, String> all) {
        all.put("a waiting slot of a closed round", """
                SELECT s.id FROM slot s JOIN round o ON o.id = s.round_id
                WHERE s.state IN ('OPEN', 'HIDDEN') AND NOT (%s)""".formatted(OPEN_ROUND));
        all.put("a filled slot without a decision", """
                SELECT s.id FROM slot s WHERE s.state = 'FILLED' AND NOT EXISTS (
                    SELECT 1 FROM decision d WHERE d.slot_id = s.id AND d.turn = s.turn)""");
        all.put("an open slot that no inbox shows", """
                SELECT s.id FROM slot s WHERE s.state = 'OPEN' AND NOT EXISTS (
                    SELECT 1 FROM inbox_entry i WHERE i.slot_id = s.id)""");
        all.put("a slot that was given on and is in no box of its owners, or the other way", """
                SELECT s.id FROM slot s WHERE (s.state = 'WAITING' AND EXISTS (
                    SELECT 1 FROM slot a WHERE a.round_id = s.round_id AND a.origin_id = s.id
                        AND a.place IN ('BEFORE', 'DELEGATE') AND a.state NOT IN ('FILLED', 'CANCELLED')))
                    <> (EXISTS (SELECT 1 FROM inbox_waiting w WHERE w.slot_id = s.id))""");
        all.put("an inbox row of a slot that is not open", """
                SELECT i.slot_id FROM inbox_entry i WHERE NOT EXISTS (
                    SELECT 1 FROM slot s WHERE s.id = i.slot_id AND s.state = 'OPEN')""");
        all.put("a principal whom no inbox reaches", """
                SELECT p.slot_id FROM slot_principal p JOIN slot s ON s.id = p.slot_id WHERE s.state = 'OPEN' AND NOT EXISTS (
                    SELECT 1 FROM inbox_principal i WHERE i.slot_id = p.slot_id AND i.principal = p.principal)""");
        all.put("an inbox that reaches whom the slot does not ask", """
                SELECT i.slot_id FROM inbox_principal i WHERE NOT EXISTS (
                    SELECT 1 FROM slot_principal p WHERE p.slot_id = i.slot_id AND p.principal = i.principal)""");
    }

    private static void rest(Map<String, String> all) {
        all.put("a rung of a round that is closed, or climbed while it is paused", """
                SELECT g.id FROM rung g JOIN round o ON o.id = g.round_id
                WHERE NOT (%s) OR (g.wait = 'IF_RETURNED' AND o.state = 'OPEN')
                    OR (g.wait <> 'IF_RETURNED' AND o.state = 'PAUSED' AND g.due_at < '9999-12-31')""".formatted(OPEN_ROUND));
        all.put("a hold that outlived its request", """
                SELECT h.id FROM held_resource h JOIN request r ON r.id = h.request_id
                WHERE h.open_mark = 1 AND NOT (%s)""".formatted(OPEN_REQUEST));
        all.put("an allocation made twice for a request", """
                SELECT MIN(a.id) FROM bed_allocation a WHERE a.request_id IS NOT NULL
                GROUP BY a.request_id, a.student_id HAVING COUNT(*) > 1""");
    }
}
