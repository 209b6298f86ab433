package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.ChangeSigners.Place;
import app.yizhan.approval.Tasks;
import app.yizhan.inbox.InboxRebuild;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@Import(Desk.class)
@DisplayName("Inboxes derived again from rounds and slots")
class InboxRebuildTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

    /** In the order in which they can be emptied. */
    private static final List<String> READ_MODEL = List.of("inbox_principal", "inbox_entry", "inbox_waiting");

    private static final List<String> KINDS = List.of(
            "DECIDE",
            "WORK",
            "RESUBMIT",
            "CONSULT",
            "by RULE",
            "by LADDER",
            "by TRANSFER",
            "placed BEFORE",
            "placed BESIDE",
            "placed AFTER",
            "placed DELEGATE",
            "waits for BEFORE, OPEN",
            "waits for DELEGATE, OPEN",
            "waits for DELEGATE, HIDDEN",
            "claimed",
            "due",
            "never due",
            "rank 0",
            "rank 1");

    @Autowired
    Scenario scenario;

    @Autowired
    Desk desk;

    @Autowired
    Tasks tasks;

    @Autowired
    InboxRebuild rebuild;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void what_is_right_is_left_alone() {
        scenario.beginAt(MONDAY);
        var waiting = submit("student11");
        var returned = submit("student12");
        scenario.as("counselor01").returnToApplicant(returned, "which bed?");
        rebuild.run();
        var before = rows();
        var done = rebuild.run();
        assertThat(done.missing() + done.extra() + done.wrong()).isZero();
        assertThat(rows()).isEqualTo(before);
        scenario.withdraw(waiting, "student11");
        scenario.withdraw(returned, "student12");
    }

    @Test
    void missing_extra_and_wrong_rows_are_mended() {
        scenario.beginAt(MONDAY);
        var first = submit("student11");
        var second = submit("student12");
        var third = submit("student13");
        scenario.as("counselor01").approve(third);
        rebuild.run();
        var before = rows();

        loseEntry(first);
        jdbc.update("UPDATE inbox_entry SET applicant = 'nobody', rank_no = 0 WHERE request_id = ?", second);
        jdbc.update("UPDATE inbox_principal SET sort_due = '2030-01-01' WHERE slot_id = ?", slot(third));
        showClosedSlot(third);

        var done = rebuild.run();
        assertThat(done.missing()).isEqualTo(1);
        assertThat(done.extra()).isEqualTo(1);
        assertThat(done.wrong()).isEqualTo(2);
        assertThat(rows()).isEqualTo(before);
        List.of("11", "12", "13")
                .forEach(n -> scenario.withdraw(
                        Map.of("11", first, "12", second, "13", third).get(n), "student" + n));
    }

    /** Copies are no part of it: they are what somebody was given, not what follows from rounds and slots. */
    @Test
    void what_was_emptied_is_derived_again_row_by_row() {
        var requests = everyKindOfRow();
        assertThat(kinds()).as("kinds of rows that were driven").containsAll(KINDS);
        var before = tables();
        READ_MODEL.forEach(table -> jdbc.update("DELETE FROM " + table));
        rebuild.run();
        tables().forEach((table, rows) ->
                assertThat(rows).as(table).containsExactlyInAnyOrderElementsOf(before.getOrDefault(table, List.of())));
        requests.forEach((request, student) -> scenario.withdraw(request, student));
    }

    /** @return requests that are still open, with their applicants */
    private Map<String, String> everyKindOfRow() {
        Map<String, String> open = new HashMap<>();
        scenario.beginAt(MONDAY);
        var escalated = submit("student18");
        scenario.advanceTo(MONDAY.plusDays(3).withHour(18).plusMinutes(30));
        open.put(escalated, "student18");
        scenario.beginAt(MONDAY);
        var returned = submit("student12");
        scenario.as("counselor01").returnToApplicant(returned, "which bed?");
        open.put(returned, "student12");
        var urgent =
                scenario.submit("leave", "student17", LeaveForms.leave(MONDAY.plusHours(10), MONDAY.plusHours(12)));
        open.put(urgent, "student17");
        for (var request : List.of(plain(), handedOn(), signed(), sentBack(), undone(), beside())) {
            request.forEach(r -> open.put(r, "student11"));
        }
        return open;
    }

    private List<String> plain() {
        var claimed = desk.ask("ANY");
        tasks.claim(desk.slot(Desk.FINANCE, claimed), null, scenario.id(Desk.FINANCE));
        var elsewhere = desk.ask("REFUSE");
        desk.approve(Desk.HOUSING, elsewhere);
        var work = desk.ask("CARRY");
        desk.approve(Desk.HOUSING, work);
        return List.of(claimed, elsewhere, work);
    }

    private List<String> handedOn() {
        var transferred = desk.ask("SINGLE");
        desk.transfer(Desk.HOUSING, transferred, "org01");
        var delegated = desk.ask("SINGLE");
        desk.delegate(Desk.HOUSING, delegated, "org01");
        var answered = desk.ask("SINGLE");
        desk.delegate(Desk.HOUSING, answered, "org01");
        desk.answer("org01", answered, "looks fine");
        return List.of(transferred, delegated, answered);
    }

    private List<String> signed() {
        var all = desk.ask("ALL");
        desk.approve(Desk.HOUSING, all);
        desk.add(Desk.FINANCE, all, Place.BESIDE, "league01");
        desk.add(Desk.AFFAIRS, all, Place.BEFORE, "org01");
        var after = desk.ask("ALL");
        desk.add(Desk.FINANCE, after, Place.AFTER, "org01");
        desk.approve(Desk.FINANCE, after);
        var turn = desk.ask("SEQUENTIAL");
        desk.approve(Desk.HOUSING, turn);
        return List.of(all, after, turn);
    }

    private List<String> sentBack() {
        var resumed = desk.ask("HERE");
        scenario.advanceTo(MONDAY.plusDays(1));
        scenario.as(Desk.HOUSING).returnToApplicant(resumed, "once more");
        scenario.advanceTo(MONDAY.plusDays(1).withHour(17));
        desk.correct(resumed, "HERE");
        var anew = desk.ask("AGAIN");
        desk.approve(Desk.FINANCE, anew);
        scenario.as(Desk.HOUSING).returnToApplicant(anew, "once more");
        desk.correct(anew, "AGAIN");
        var whileGivenOn = desk.ask("HERE");
        desk.delegate(Desk.FINANCE, whileGivenOn, "org01");
        scenario.as(Desk.HOUSING).returnToApplicant(whileGivenOn, "once more");
        return List.of(resumed, anew, whileGivenOn);
    }

    private List<String> undone() {
        var open = desk.ask("ALL");
        var slot = desk.slot(Desk.HOUSING, open);
        desk.approve(Desk.HOUSING, open);
        desk.undo(slot, Desk.HOUSING);
        var settled = desk.ask("SINGLE");
        desk.transfer(Desk.HOUSING, settled, "org01");
        var given = desk.slot("org01", settled);
        desk.approve("org01", settled);
        desk.undo(given, "org01");
        var returned = desk.ask("HERE");
        var back = desk.slot(Desk.HOUSING, returned);
        scenario.as(Desk.HOUSING).returnToApplicant(returned, "once more");
        desk.undo(back, Desk.HOUSING);
        return List.of(open, settled, returned);
    }

    /** The correction for one branch changes what the card of the other one says. */
    private List<String> beside() {
        var fork = desk.ask("FORK");
        desk.returned(Desk.HOUSING, desk.slotOf(Desk.HOUSING, fork, "Task_Left"));
        desk.correct(fork, "SINGLE");
        assertThat(jdbc.queryForList("SELECT card FROM inbox_entry WHERE request_id = ?", String.class, fork))
                .hasSize(2)
                .allMatch(card -> card.contains("SINGLE"));
        return List.of(fork);
    }

    /** What there is in the read model, in words. */
    private List<String> kinds() {
        var kinds = jdbc.queryForList("SELECT DISTINCT purpose FROM inbox_entry", String.class);
        kinds.addAll(jdbc.queryForList("""
                SELECT DISTINCT CONCAT('by ', p.added_by) FROM slot_principal p JOIN inbox_entry e ON e.slot_id = p.slot_id""", String.class));
        kinds.addAll(jdbc.queryForList("""
                SELECT DISTINCT CONCAT('placed ', s.place) FROM slot s JOIN inbox_entry e ON e.slot_id = s.id""", String.class));
        kinds.addAll(jdbc.queryForList("""
                SELECT DISTINCT CONCAT('waits for ', a.place, ', ', a.state) FROM slot a
                JOIN inbox_waiting w ON w.slot_id = a.origin_id""", String.class));
        kinds.addAll(jdbc.queryForList(
                "SELECT DISTINCT 'claimed' FROM inbox_entry WHERE claimed_by IS NOT NULL", String.class));
        kinds.addAll(jdbc.queryForList(
                "SELECT DISTINCT 'due' FROM inbox_entry WHERE sort_due < '9999-12-31'", String.class));
        kinds.addAll(jdbc.queryForList(
                "SELECT DISTINCT 'never due' FROM inbox_entry WHERE sort_due = '9999-12-31'", String.class));
        kinds.addAll(jdbc.queryForList("SELECT DISTINCT CONCAT('rank ', rank_no) FROM inbox_entry", String.class));
        return kinds;
    }

    private Map<String, List<Map<String, Object>>> tables() {
        Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
        READ_MODEL.forEach(table -> tables.put(table, jdbc.queryForList("SELECT * FROM " + table)));
        return tables;
    }

    @Test
    void decisions_go_on_meanwhile() {
        scenario.beginAt(MONDAY);
        var over = new AtomicBoolean();
        var rebuilding = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                rebuild.run();
            }
        });
        List<String> open = new ArrayList<>();
        for (int i = 14; i < 19; i++) {
            var request = submit("student" + i);
            scenario.as("counselor01").approve(request);
            scenario.as("college01").returnToApplicant(request, "which bed?");
            open.add(request);
        }
        over.set(true);
        rebuilding.join();
        var before = rows();
        rebuild.run();
        assertThat(rows()).isEqualTo(before);
        for (int i = 14; i < 19; i++) {
            assertThat(scenario.as("student" + i).finds(open.get(i - 14))).isPresent();
            scenario.withdraw(open.get(i - 14), "student" + i);
        }
    }

    private void loseEntry(String requestId) {
        var slot = slot(requestId);
        jdbc.update("DELETE FROM inbox_principal WHERE slot_id = ?", slot);
        jdbc.update("DELETE FROM inbox_entry WHERE slot_id = ?", slot);
    }

    /** The open entry once more, under the id of the slot that was filled. */
    private void showClosedSlot(String requestId) {
        var filled = jdbc.queryForObject(
                "SELECT id FROM slot WHERE request_id = ? AND state = 'FILLED'", String.class, requestId);
        jdbc.update("""
                INSERT INTO inbox_entry (slot_id, round_id, request_id, number, service, definition_id, step, purpose,
                    applicant_id, applicant, card, why, created_at, rank_no, sort_due)
                SELECT ?, round_id, request_id, number, service, definition_id, step, purpose, applicant_id, applicant, card,
                    why, created_at, rank_no, sort_due FROM inbox_entry WHERE request_id = ?""", filled, requestId);
    }

    private String slot(String requestId) {
        return jdbc.queryForObject("SELECT slot_id FROM inbox_entry WHERE request_id = ?", String.class, requestId);
    }

    private List<Map<String, Object>> rows() {
        var rows = jdbc.queryForList("SELECT * FROM inbox_entry ORDER BY slot_id");
        rows.addAll(jdbc.queryForList("SELECT * FROM inbox_principal ORDER BY slot_id, principal"));
        rows.addAll(jdbc.queryForList("SELECT * FROM inbox_waiting ORDER BY slot_id, principal"));
        return rows;
    }

    private String submit(String student) {
        Map<String, Object> data = new HashMap<>();
        data.put("kind", "MOVE");
        data.put("reason", "STUDY");
        data.put("explanation", "I prepare for an exam with a classmate.");
        data.put("targetBed", scenario.freeBed("b02"));
        data.put("desiredDate", "2026-12-03");
        return scenario.submit("room-change", student, data);
    }
}
