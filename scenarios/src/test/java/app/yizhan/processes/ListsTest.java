package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.inbox.DoneEntry;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestSummary;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import app.yizhan.testing.StatementCount;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("Lists and their statements")
class ListsTest {

    private static final int WARM = 2;

    @Autowired
    Scenario scenario;

    @Autowired
    Inbox inbox;

    @Autowired
    RequestQueries queries;

    @Autowired
    StatementCount statements;

    @Test
    void a_page_costs_the_same_number_of_statements_however_long_it_is() throws Exception {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        var counselor = scenario.id("counselor01");
        for (int i = 0; i < 5; i++) {
            scenario.as("counselor01")
                    .reject(scenario.submit("room-change", "student19", move(scenario.freeBed("b02"))), "NO_BED");
        }
        var open = scenario.submit("room-change", "student19", move(scenario.freeBed("b02")));
        for (int i = 0; i < WARM; i++) {
            assertThat(list(1)).hasSize(1);
            assertThat(list(6)).hasSize(6);
        }
        assertThat(statements.of(() -> list(6))).isEqualTo(statements.of(() -> list(1)));
        assertThat(statements.of(() -> inbox.todo(counselor, InboxFilter.NONE, null, 50)))
                .isLessThanOrEqualTo(3);
        assertThat(statements.of(() -> inbox.counts(counselor))).isLessThanOrEqualTo(4);
        assertThat(statements.of(() -> inbox.done(counselor, InboxFilter.NONE, null, 50)))
                .isEqualTo(1);
        assertThat(statements.of(() -> queries.detail(open, counselor))).isLessThan(80);
        scenario.withdraw(open, "student19");
    }

    @Test
    void a_history_reads_the_names_of_its_reasons_at_once() throws Exception {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        var request = scenario.submit("room-change", "student18", move(scenario.freeBed("b02")));
        for (var reason : List.of("NO_BED", "OTHER")) {
            scenario.as("counselor01").returnToApplicant(request, "which one?", reason);
            scenario.as("student18").done(request, move(scenario.freeBed("b02")));
        }
        var reader = scenario.id("student18");
        assertThat(queries.detail(request, reader).timeline())
                .filteredOn(entry -> entry.reason().isPresent())
                .hasSize(2);
        assertThat(statements.sentBy(() -> queries.detail(request, reader)))
                .filteredOn(name -> name.contains("ReasonMapper"))
                .hasSize(1);
        scenario.withdraw(request, "student18");
    }

    @Test
    void what_waits_in_one_request_is_found_by_whom_it_waits_for() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        var request = scenario.submit("room-change", "student18", move(scenario.freeBed("b02")));
        assertThat(inbox.ofRequest(request, scenario.id("counselor01")))
                .hasValueSatisfying(entry -> assertThat(entry.requestId()).isEqualTo(request));
        assertThat(inbox.ofRequest(request, scenario.id("housing01"))).isEmpty();
        scenario.withdraw(request, "student18");
        assertThat(inbox.ofRequest(request, scenario.id("counselor01"))).isEmpty();
    }

    @Test
    void own_decisions_are_paged_without_gap_or_repetition() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        List<String> own = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            own.add(scenario.submit("room-change", "student20", move(scenario.freeBed("b02"))));
            scenario.as("counselor01").reject(own.getLast(), "NO_BED");
        }
        var counselor = scenario.id("counselor01");
        var seen = done(counselor, 2);
        assertThat(seen)
                .isEqualTo(done(counselor, 200))
                .doesNotHaveDuplicates()
                .extracting(DoneEntry::requestId)
                .startsWith(own.reversed().toArray(String[]::new));
    }

    private List<DoneEntry> done(String personId, int limit) {
        List<DoneEntry> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = inbox.done(personId, InboxFilter.NONE, cursor, limit);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    private List<RequestSummary> list(int limit) {
        return queries.list(RequestQueries.Box.MINE, scenario.id("student19"), List.of(), null, limit)
                .items();
    }
}
