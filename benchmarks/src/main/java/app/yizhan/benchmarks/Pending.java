package app.yizhan.benchmarks;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Timers and rungs that wait while others work, and are not due: of leaves that are granted and of leaves that are asked for. */
final class Pending {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 21);
    private static final String FAR = "'2026-12-24 08:00:00'";

    private final School school;
    private final JdbcTemplate jdbc;
    private final String counselor;

    /** @param counselor whose students the cases are of */
    Pending(School school, String counselor) {
        this.school = school;
        this.jdbc = school.ours.jdbc;
        this.counselor = counselor;
    }

    /** Half of what is wanted waits for a return, half for a decision; a case has several timers and a rung or none. */
    void load(int wanted) {
        if (wanted > 0) {
            var granted = asked();
            approve(granted);
            copy(granted, wanted / 2);
            copy(asked(), wanted - wanted / 2);
            jdbc.execute("ANALYZE TABLE request, round, slot, rung, ACT_RU_JOB, ACT_RU_EXECUTION, ACT_RU_TASK");
        }
    }

    private String asked() {
        school.asksForLeave(school.nextStudentOf(counselor), DAY);
        return jdbc.queryForObject("SELECT id FROM request ORDER BY id DESC LIMIT 1", String.class);
    }

    private void approve(String request) {
        var slot =
                school
                        .ours
                        .context
                        .getBean(Inbox.class)
                        .todo(counselor, InboxFilter.NONE, null, Load.PAGE)
                        .items()
                        .stream()
                        .filter(entry -> entry.requestId().equals(request))
                        .findFirst()
                        .orElseThrow()
                        .slotId();
        school.ours
                .context
                .getBean(Approvals.class)
                .decide(new Decide(slot, Action.APPROVE, "同意", null, null, Map.of(), null, counselor));
    }

    private void copy(String request, int wanted) {
        var instance = jdbc.queryForObject("SELECT instance_id FROM request WHERE id = ?", String.class, request);
        int each = count("ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ = '" + instance + "'")
                + count("rung WHERE request_id = '" + request + "'");
        int cases = (wanted + each - 1) / each;
        var copies = school.ours.copies();
        for (var table : List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_RU_EVENT_SUBSCR")) {
            copies.copy(table, "PROC_INST_ID_ = '" + instance + "'", cases, Map.of());
        }
        copies.copy("ACT_RU_JOB", "PROCESS_INSTANCE_ID_ = '" + instance + "'", cases, Map.of("DUEDATE_", FAR));
        copies.copy(
                "request",
                "id = '" + request + "'",
                cases,
                Map.of("number", "CONCAT('P', " + request.hashCode() + ", '-', seq)"));
        for (var table : List.of("request_value", "timeline_entry", "step_visit", "round", "slot")) {
            copies.copy(table, "request_id = '" + request + "'", cases, Map.of());
        }
        copies.copy("rung", "request_id = '" + request + "'", cases, Map.of("due_at", FAR));
    }

    private int count(String what) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + what, Integer.class);
    }

    /**
     * What waits still, by kind.
     *
     * @throws IllegalStateException if that is less than was loaded: something looked at what was not due
     */
    Map<String, List<String>> rows(int wanted) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        int timers = count("ACT_RU_JOB WHERE DUEDATE_ = " + FAR);
        int rungs = count("rung WHERE due_at = " + FAR);
        if (timers + rungs < wanted) {
            throw new IllegalStateException(timers + " timers and " + rungs + " rungs are left of " + wanted);
        }
        rows.put("timers", List.of(String.valueOf(timers)));
        rows.put("rungs", List.of(String.valueOf(rungs)));
        return rows;
    }
}
