package app.yizhan.processes;

import static app.yizhan.processes.LeaveForms.SERVICE;
import static app.yizhan.processes.LeaveForms.extension;
import static app.yizhan.processes.LeaveForms.leave;
import static app.yizhan.processes.LeaveForms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.form.Attachments;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("Leave: what can never be, and who sees what")
class LeaveRefusalsTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 16, 9, 0);
    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2026, 11, 18, 8, 0);

    @Autowired
    Scenario scenario;

    @Autowired
    Attachments attachments;

    @BeforeEach
    void begin() {
        scenario.beginAt(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "end, end, 2026-11-18T08:00",
        "end, end, 2026-11-17T20:00",
        "end, end, 2028-01-01T08:00",
        "start, start, 2026-11-16T08:30",
        "phone, phone, 12345",
        "phone, phone, 23800000000",
        "type, type, HOLIDAY",
        "start, start, next week",
        "destination, leaveCity, true"
    })
    void a_wrong_field_is_named(String named, String field, String value) {
        var form = leave(WEDNESDAY, WEDNESDAY.plusHours(8));
        form.remove("destination");
        form.put(field, value.equals("true") ? Boolean.TRUE : value);
        refused(form, named);
    }

    @Test
    void what_is_missing_is_named_all_at_once() {
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student11", Map.of()))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidFields.class))
                .satisfies(e -> assertThat(e.fields())
                        .extracting(Refusal.Field::field)
                        .containsExactly("type", "start", "end", "phone", "reason"));
    }

    @Test
    void sick_leave_may_be_asked_for_a_day_later_and_over_a_day_with_a_proof() {
        var form = with(leave(NOW.minusHours(23), NOW.plusHours(5)), "type", "SICK");
        refused(form, "proof");
        form.put("proof", List.of(proof("student11")));
        var request = scenario.submit(SERVICE, "student11", form);
        assertThat(scenario.seenBy("student11", request).data()).containsEntry("days", 2);
        scenario.withdraw(request, "student11");
        refused(
                with(with(leave(NOW.minusHours(25), NOW.plusHours(5)), "type", "SICK"), "proof", form.get("proof")),
                "start");
        var oneDay = with(leave(NOW.minusHours(1), NOW.plusHours(5)), "type", "SICK");
        scenario.withdraw(scenario.submit(SERVICE, "student11", oneDay), "student11");
    }

    @Test
    void a_leave_over_ones_own_is_refused_while_that_is_asked_for_or_granted() {
        var form = leave(WEDNESDAY, WEDNESDAY.plusHours(10));
        var request = scenario.submit(SERVICE, "student12", form);
        assertThatThrownBy(() ->
                        scenario.submit(SERVICE, "student12", leave(WEDNESDAY.plusHours(9), WEDNESDAY.plusDays(1))))
                .satisfies(code("LEAVE_OVERLAPS"));
        scenario.as("counselor01").approve(request);
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student12", form)).satisfies(code("LEAVE_OVERLAPS"));
        var after = scenario.submit(SERVICE, "student12", leave(WEDNESDAY.plusHours(10), WEDNESDAY.plusHours(12)));
        scenario.withdraw(after, "student12");
        scenario.as("student12").done(request);
        scenario.withdraw(scenario.submit(SERVICE, "student12", form), "student12");
    }

    @Test
    void an_extension_needs_a_leave_that_has_not_ended() {
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student13", extension(WEDNESDAY)))
                .satisfies(code("NO_LEAVE_TO_EXTEND"));
        var request = scenario.submit(SERVICE, "student13", leave(WEDNESDAY, WEDNESDAY.plusHours(4)));
        scenario.as("counselor01").approve(request);
        refusedOf("student13", extension(WEDNESDAY.plusHours(3)), "end");
        var open = scenario.submit(SERVICE, "student13", extension(WEDNESDAY.plusHours(6)));
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student13", extension(WEDNESDAY.plusHours(8))))
                .satisfies(code("EXTENSION_OPEN"));
        scenario.withdraw(open, "student13");
        scenario.advanceTo(WEDNESDAY.plusHours(5));
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student13", extension(WEDNESDAY.plusHours(8))))
                .satisfies(code("EXTENSION_TOO_LATE"));
        scenario.as("student13").done(request);
    }

    @Test
    void why_somebody_is_away_is_for_those_who_decide() {
        var request = scenario.submit(SERVICE, "student01", leave(WEDNESDAY, WEDNESDAY.plusHours(8)));
        assertThat(scenario.seenBy("counselor01", request).data()).containsKeys("reason", "type", "days");
        var card = scenario.as("counselor01").finds(request).orElseThrow();
        assertThat(card.toString()).doesNotContain("sister", "PERSONAL", "at home");
        for (var nobody : List.of("monitor01", "floor01", "dorm01", "student02", "counselor02")) {
            assertThatThrownBy(() -> scenario.seenBy(nobody, request))
                    .as(nobody)
                    .isInstanceOf(NotFound.class);
        }
        assertThat(scenario.seenBy("teacher01", request).data())
                .as("a role that looks on reads when, not why")
                .containsKey("start")
                .doesNotContainKeys("reason", "proof");
        scenario.withdraw(request, "student01");
    }

    private void refused(Map<String, Object> form, String field) {
        refusedOf("student11", form, field);
    }

    private void refusedOf(String student, Map<String, Object> form, String field) {
        assertThatThrownBy(() -> scenario.submit(SERVICE, student, form))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidFields.class))
                .satisfies(e ->
                        assertThat(e.fields()).extracting(Refusal.Field::field).containsExactly(field));
    }

    private String proof(String student) {
        var pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return attachments
                .store(scenario.id(student), "note.pdf", new ByteArrayInputStream(pdf))
                .id();
    }

    private static java.util.function.Consumer<Throwable> code(String code) {
        return e -> assertThat(((Refusal) e).code()).isEqualTo(code);
    }
}
