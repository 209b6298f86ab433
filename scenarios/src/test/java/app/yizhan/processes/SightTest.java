package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static app.yizhan.processes.RoomChangeForms.swap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Tasks;
import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.housing.BedState;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of design.md, section 8, written a second time. */
@EngineTest
@DisplayName("Who sees what of a room change")
class SightTest {

    private static final List<String> SENSITIVE = List.of("reason", "explanation", "proof", "mediationNote");

    @Autowired
    Scenario scenario;

    @Autowired
    Tasks tasks;

    @Autowired
    Audit audit;

    @BeforeEach
    void begin() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
    }

    @Test
    void a_partner_reads_what_concerns_them_and_no_words_of_others() {
        var request = scenario.submit(SERVICE, "student17", swap(scenario.id("student18")));
        assertThat(taskData("student18", request))
                .containsKeys("oldBed", "newBed", "desiredDate")
                .doesNotContainKeys(SENSITIVE.toArray(String[]::new));
        scenario.as("student18").approve(request);
        scenario.as("counselor01").approve(request, Map.of());
        scenario.as("college01").returnToApplicant(request, "what did the hospital say?");

        var seen = scenario.seenBy("student18", request);
        assertThat(seen.data())
                .containsKeys("oldBed", "newBed", "kind")
                .doesNotContainKeys(SENSITIVE.toArray(String[]::new));
        assertThat(seen.data()).doesNotContainKeys("damage", "receiptNumber", "inspectionNote");
        assertThat(seen.timeline()).extracting(TimelineEntry::action).contains("RETURNED");
        assertThat(seen.timeline()).extracting(TimelineEntry::opinion).containsOnlyNulls();
        assertThat(scenario.seenBy("student17", request).timeline())
                .extracting(TimelineEntry::opinion)
                .contains("what did the hospital say?");
        scenario.withdraw(request, "student17");
    }

    @Test
    void whoever_works_on_a_step_reads_its_fields_and_no_opinions() {
        var request = scenario.submit(SERVICE, "student19", move(scenario.freeBed("b02")));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        assertThat(taskData("dorm01", request))
                .containsKeys("oldBed", "newBed")
                .doesNotContainKeys(SENSITIVE.toArray(String[]::new));
        assertThat(scenario.seenBy("dorm01", request).data()).doesNotContainKeys(SENSITIVE.toArray(String[]::new));
        assertThat(scenario.seenBy("dorm01", request).timeline())
                .extracting(TimelineEntry::opinion)
                .containsOnlyNulls();
        scenario.withdraw(request, "student19");
    }

    @Test
    void a_role_that_only_looks_on_reads_nothing_sensitive_until_it_decides() {
        var request = scenario.submit(SERVICE, "student20", move(scenario.freeBed("b02")));
        assertThat(scenario.seenBy("college01", request).data())
                .containsKey("newBed")
                .doesNotContainKeys(SENSITIVE.toArray(String[]::new));
        assertThat(scenario.seenBy("dean01", request).data())
                .containsKey("newBed")
                .doesNotContainKeys(SENSITIVE.toArray(String[]::new));
        scenario.as("counselor01").approve(request);
        assertThat(scenario.seenBy("college01", request).data()).containsKeys("reason", "explanation");
        assertThat(scenario.seenBy("admin", request).data()).isEmpty();
        assertThat(scenario.seenBy("admin", request).timeline()).isEmpty();
        assertThat(scenario.seenBy("admin", request).open()).hasSize(1);
        assertThatThrownBy(() -> scenario.seenBy("counselor02", request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scenario.seenBy("monitor01", request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scenario.seenBy("dorm01", request)).isInstanceOf(NotFound.class);
        scenario.withdraw(request, "student20");
    }

    @Test
    void reading_sensitive_values_is_recorded_once_in_ten_minutes_and_never_for_ones_own() {
        var request = scenario.submit(SERVICE, "student16", move(scenario.freeBed("b02")));
        scenario.seenBy("student16", request);
        scenario.seenBy("college01", request);
        assertThat(readings(request)).isEmpty();
        scenario.seenBy("counselor01", request);
        taskData("counselor01", request);
        assertThat(readings(request)).extracting(AuditEntry::actorId).containsExactly(scenario.id("counselor01"));
        scenario.advance(Duration.ofMinutes(11));
        scenario.seenBy("counselor01", request);
        assertThat(readings(request)).hasSize(2);
        scenario.withdraw(request, "student16");
    }

    @Test
    void what_every_page_promises_after_a_return_is_when_the_hold_ends() {
        var bed = scenario.freeBed("b02");
        var request = scenario.submit(SERVICE, "student15", move(bed));
        scenario.advance(Duration.ofHours(3));
        scenario.as("counselor01").returnToApplicant(request, "which exam?");
        var returned = scenario.now();
        var entry = scenario.as("student15").finds(request).orElseThrow();
        var promised = entry.due();
        assertThat(promised).isBetween(returned.plusHours(48).minusMinutes(1), returned.plusHours(48));
        assertThat(entry.createdAt()).isEqualTo(promised.minusHours(48));
        assertThat(scenario.seenBy("student15", request).open().getFirst().due())
                .isEqualTo(promised);
        assertThat(tasks.get(entry.slotId(), scenario.id("student15")).due()).isEqualTo(promised);

        scenario.advanceTo(promised.minusMinutes(1));
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.HELD);
        scenario.advanceTo(promised.plusSeconds(1));
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.FREE);
        assertThat(scenario.request(request).endedAt()).isBetween(promised, promised.plusMinutes(1));
    }

    @Test
    void what_the_page_promises_for_the_move_is_when_the_timer_fires() {
        var bed = scenario.freeBed("b02");
        var request = scenario.submit(SERVICE, "student14", move(bed));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        scenario.as("dorm01").done(request);
        var promised = scenario.as("student14").finds(request).orElseThrow().due();
        scenario.advanceTo(promised.minusSeconds(30));
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.HELD);
        scenario.advanceTo(promised.plusSeconds(30));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_HoldExpired");
        assertThat(scenario.request(request).endedAt()).isBetween(promised.minusSeconds(1), promised.plusSeconds(31));
    }

    @Test
    void the_whole_is_promised_for_a_day_that_moves_by_the_time_the_applicant_had_it() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        var data = move(scenario.freeBed("b02"));
        var request = scenario.submit(SERVICE, "student14", data);
        assertThat(scenario.seenBy("student14", request).promisedBy()).isEqualTo("2026-12-03");
        scenario.advance(Duration.ofHours(1));
        scenario.as("counselor01").returnToApplicant(request, "which exam?");
        assertThat(scenario.seenBy("student14", request).promisedBy()).isNull();
        scenario.advance(Duration.ofHours(24));
        scenario.as("student14").done(request, data);
        assertThat(scenario.seenBy("student14", request).promisedBy()).isEqualTo("2026-12-04");
        scenario.withdraw(request, "student14");
        assertThat(scenario.seenBy("student14", request).promisedBy()).isNull();
    }

    private Map<String, Object> taskData(String account, String request) {
        return tasks.get(scenario.as(account).task(request), scenario.id(account))
                .data();
    }

    private List<AuditEntry> readings(String request) {
        return audit.entries(request).stream()
                .filter(e -> e.action().equals("values.read"))
                .toList();
    }
}
