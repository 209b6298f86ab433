package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.calendar.DueWork;
import app.yizhan.child.ChildCase;
import app.yizhan.child.Children;
import app.yizhan.form.Attachments;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Cancellations;
import app.yizhan.request.RequestFiles;
import app.yizhan.request.RequestStatus;
import app.yizhan.setting.Settings;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Floor walk")
@EveryRow(value = "floor-walk-item", but = "floor-walk-item#Rule_Others")
class FloorWalkScenarioTest {

    /** A Sunday evening in term. */
    private static final LocalDateTime SUNDAY = LocalDateTime.of(2026, 11, 1, 22, 0);

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 2, 0, 0);
    private static final String HEAD = "floor01";
    private static final List<String> POINTS =
            List.of("exits", "extinguishers", "lights", "leaks", "washroom", "doors", "cleanliness", "appliances");

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Settings settings;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Children children;

    @Autowired
    Attachments attachments;

    @Autowired
    RequestFiles files;

    @Autowired
    @Qualifier("walkWork")
    DueWork work;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        scenario.beginAt(SUNDAY);
        jdbc.update("UPDATE work_order SET open_mark = NULL");
        settings.change("floor-walk.weekly", "true", scenario.id("admin"));
    }

    @AfterEach
    void no_walks_for_others() {
        settings.change("floor-walk.weekly", "false", scenario.id("admin"));
        invariants.hold();
        jdbc.queryForList(
                        "SELECT id FROM request WHERE service = 'floor-walk' AND status IN ('RUNNING', 'RETURNED')",
                        String.class)
                .forEach(walk -> cancellations.cancel(walk, "a test", null, scenario.id("admin")));
        jdbc.update("DELETE FROM floor_walk");
        jdbc.update("DELETE FROM floor_walk_week");
        jdbc.update("DELETE FROM message WHERE kind = 'floor-walk-missed'");
    }

    @Test
    void every_floor_head_has_a_walk_on_monday_morning_and_reads_nothing_but_floor_and_time() {
        scenario.advanceTo(MONDAY.plusHours(5).plusMinutes(59));
        assertThat(walks(HEAD)).isEmpty();
        scenario.advanceTo(MONDAY.plusHours(8));
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT scope_id FROM role_grant WHERE role = 'FLOOR_HEAD' AND to_date >= '2026-11-02'",
                        String.class))
                .isNotEmpty()
                .isSubsetOf(
                        jdbc.queryForList("SELECT floor FROM floor_walk WHERE request_id IS NOT NULL", String.class));
        var walk = walks(HEAD).getFirst();
        assertThat(walk.due()).isEqualTo(MONDAY.plusDays(6).plusHours(20));
        assertThat(walk.createdAt())
                .isBetween(MONDAY.plusHours(6), MONDAY.plusHours(7).plusMinutes(30));
        var seen = scenario.seenBy(HEAD, walk.requestId());
        assertThat(seen.title()).contains("2 层");
        assertThat(seen.data()).containsOnlyKeys("floor", "walkBy");
        assertThatThrownBy(() -> scenario.seenBy("student01", walk.requestId())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scenario.submit("floor-walk", HEAD, inOrder())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_floor_without_a_head_is_walked_by_the_head_of_the_building() {
        var ended = "UPDATE role_grant SET to_date = ? WHERE role = 'FLOOR_HEAD' AND scope_id = 'b01-2'";
        jdbc.update(ended, LocalDate.of(2026, 10, 31));
        try {
            scenario.advanceTo(MONDAY.plusHours(8));
            assertThat(walks(HEAD)).isEmpty();
            // somebody may live on another floor of the building that nobody heads
            var walk = jdbc.queryForObject("SELECT request_id FROM floor_walk WHERE floor = 'b01-2'", String.class);
            assertThat(walks("building01")).extracting(InboxEntry::requestId).contains(walk);
            assertThat(scenario.seenBy("building01", walk).data()).containsEntry("floor", "b01-2");
            scenario.as("building01").done(walk, inOrder());
            assertThat(scenario.request(walk).result()).isEqualTo("EndEvent_InOrder");
            assertThat(jdbc.queryForList("SELECT floor FROM floor_walk GROUP BY floor HAVING COUNT(*) > 1"))
                    .as("floors that two walk")
                    .isEmpty();
        } finally {
            jdbc.update(ended, LocalDate.of(9999, 12, 31));
        }
    }

    @Test
    void a_floor_that_is_in_order_ends_the_walk_at_once() {
        var walk = opened();
        scenario.as(HEAD).done(walk, inOrder());
        assertThat(scenario.request(walk).result()).isEqualTo("EndEvent_InOrder");
        assertThat(children.of(walk, scenario.id(HEAD))).isEmpty();
    }

    @Test
    void what_is_not_in_order_becomes_a_case_that_outlives_the_walk_and_is_told_at_the_next() throws IOException {
        var walk = opened();
        var form = inOrder();
        form.put("lights", "FAULT");
        form.put("exits", "FAULT");
        form.put("exitsText", "boxes stand in front of the exit");
        assertThatThrownBy(() -> scenario.as(HEAD).done(walk, form))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(field -> field.field())
                                .containsExactlyInAnyOrder("lightsPoint", "lightsText"));
        var photo = photo();
        form.putAll(Map.of("lightsPoint", "CORRIDOR", "lightsText", "two lamps at the east end are out"));
        form.put("lightsPhotos", List.of(photo));
        scenario.as(HEAD).done(walk, form);
        assertThat(scenario.request(walk).result()).isEqualTo("EndEvent_HandedOn");
        assertThat(scenario.request(walk).status()).isEqualTo(RequestStatus.COMPLETED);
        var handedOn = children.of(walk, scenario.id(HEAD));
        assertThat(handedOn)
                .extracting(ChildCase::service)
                .as("in the order of the checklist")
                .containsExactly("suggestion", "repair");
        assertThat(handedOn).allMatch(child -> child.status() == RequestStatus.RUNNING);
        var repair = handedOn.getLast().requestId();
        assertThat(scenario.seenBy(HEAD, repair).data())
                .containsEntry("place", "b01-2/CORRIDOR")
                .containsEntry("category", "PUBLIC")
                .containsEntry("urgency", "NORMAL")
                .containsEntry("description", "two lamps at the east end are out");
        assertThat(attachments.of(repair)).singleElement().satisfies(copy -> {
            assertThat(copy.id()).isNotEqualTo(photo);
            assertThat(files.read(copy.id(), scenario.id("repair01")).name()).isEqualTo("lamp.png");
        });
        assertThat(scenario.seenBy("security01", handedOn.getFirst().requestId())
                        .data())
                .containsEntry("text", "boxes stand in front of the exit")
                .hasEntrySatisfying(
                        "place", place -> assertThat(place.toString()).contains("2 层走廊"));
        scenario.advanceTo(MONDAY.plusWeeks(1).plusHours(8));
        var next = walks(HEAD).getFirst().requestId();
        assertThat(next).isNotEqualTo(walk);
        assertThat(scenario.seenBy(HEAD, next).data().get("openBefore").toString())
                .contains(handedOn.getFirst().number(), handedOn.getLast().number());
        scenario.withdraw(repair, HEAD);
    }

    @Test
    void each_point_of_the_checklist_becomes_what_its_row_says() {
        var walk = opened();
        var form = inOrder();
        POINTS.forEach(point -> {
            form.put(point, "FAULT");
            form.put(point + "Text", "something is wrong with the " + point);
            form.put(point + "Point", "CORRIDOR");
        });
        List.of("exits", "appliances").forEach(point -> form.remove(point + "Point"));
        scenario.as(HEAD).done(walk, form);
        var handedOn = children.of(walk, scenario.id(HEAD));
        assertThat(handedOn)
                .extracting(ChildCase::service)
                .as("in the order of the checklist")
                .containsExactly(
                        "suggestion", "repair", "repair", "repair", "repair", "repair", "repair", "suggestion");
        handedOn.forEach(child -> scenario.withdraw(child.requestId(), HEAD));
    }

    @Test
    void after_two_reminders_the_building_head_may_walk_and_the_dorm_manager_has_a_copy() {
        var walk = opened();
        scenario.advanceTo(MONDAY.plusDays(3).plusHours(8));
        assertThat(told("reminder", HEAD, walk)).isZero();
        scenario.advanceTo(MONDAY.plusDays(3).plusHours(11));
        assertThat(told("reminder", HEAD, walk)).isEqualTo(1);
        scenario.advanceTo(MONDAY.plusDays(6).plusHours(12));
        assertThat(told("reminder", HEAD, walk)).isEqualTo(2);
        assertThat(scenario.as("building01").finds(walk)).isEmpty();
        assertThatThrownBy(() -> scenario.seenBy("dorm01", walk)).isInstanceOf(NotFound.class);
        scenario.advanceTo(MONDAY.plusDays(6).plusHours(20).plusMinutes(1));
        assertThat(scenario.seenBy("dorm01", walk).data()).containsEntry("floor", "b01-2");
        scenario.as("building01").done(walk, inOrder());
        assertThat(scenario.request(walk).result()).isEqualTo("EndEvent_InOrder");
        assertThat(walks(HEAD)).isEmpty();
    }

    @Test
    void what_nobody_walked_for_a_week_is_missed_and_the_building_s_people_are_told() {
        var walk = opened();
        scenario.advanceTo(MONDAY.plusWeeks(1).plusHours(8));
        assertThat(scenario.request(walk).result()).isEqualTo("EndEvent_Missed");
        assertThat(missed("building01")).isPositive();
        assertThat(missed("dorm01")).isPositive();
        assertThat(missed(HEAD)).isZero();
        assertThat(walks(HEAD))
                .singleElement()
                .satisfies(next -> assertThat(next.requestId()).isNotEqualTo(walk));
    }

    @Test
    void a_walk_that_is_given_up_is_told_of_too_and_an_administrator_may_cancel_one() {
        var walk = opened();
        scenario.withdraw(walk, HEAD);
        assertThat(scenario.request(walk).result()).isEqualTo("EndEvent_Withdrawn");
        assertThat(missed("building01")).isEqualTo(1);
        var other = jdbc.queryForList(
                "SELECT id FROM request WHERE service = 'floor-walk' AND status = 'RUNNING' ORDER BY id", String.class);
        var cancelled = other.isEmpty() ? nextWeeks() : other.getFirst();
        cancellations.cancel(cancelled, "a test", null, scenario.id("admin"));
        assertThat(scenario.request(cancelled).result()).isEqualTo("EndEvent_Cancelled");
        assertThat(missed("building01")).isEqualTo(1);
    }

    @Test
    void no_walk_is_opened_in_a_vacation_or_where_the_school_wants_none() {
        scenario.beginAt(LocalDateTime.of(2026, 8, 2, 22, 0));
        scenario.advance(Duration.ofDays(2));
        settings.change("floor-walk.weekly", "false", scenario.id("admin"));
        scenario.beginAt(SUNDAY);
        scenario.advance(Duration.ofDays(2));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM floor_walk", Integer.class))
                .isZero();
    }

    @Test
    void nodes_that_work_at_the_same_moment_open_each_walk_once() throws Exception {
        scenario.beginAt(MONDAY.plusHours(9));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> node = () ->
                    Stream.generate(work::runDue).limit(4).mapToInt(n -> n).sum();
            for (var ran : nodes.invokeAll(List.of(node, node, node, node))) {
                ran.get();
            }
        }
        assertThat(walks(HEAD)).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM floor_walk WHERE open_at IS NOT NULL OR request_id IS NULL",
                        Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM request WHERE service = 'floor-walk' AND status = 'RUNNING'",
                        Integer.class))
                .isEqualTo(jdbc.queryForObject("SELECT COUNT(*) FROM floor_walk", Integer.class));
    }

    /** @return the walk of this Monday */
    private String opened() {
        scenario.advanceTo(MONDAY.plusHours(8));
        return walks(HEAD).getFirst().requestId();
    }

    private String nextWeeks() {
        scenario.advanceTo(MONDAY.plusWeeks(1).plusHours(8));
        return walks(HEAD).getFirst().requestId();
    }

    private List<InboxEntry> walks(String account) {
        return scenario.as(account).inbox().stream()
                .filter(entry -> entry.service().equals("floor-walk"))
                .toList();
    }

    private static Map<String, Object> inOrder() {
        Map<String, Object> form = new HashMap<>();
        POINTS.forEach(point -> form.put(point, "OK"));
        return form;
    }

    private String photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return attachments
                .store(scenario.id(HEAD), "lamp.png", new ByteArrayInputStream(out.toByteArray()))
                .id();
    }

    private int missed(String account) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = 'floor-walk-missed' AND person_id = ?",
                Integer.class,
                scenario.id(account));
    }

    private int told(String kind, String account, String request) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = ? AND person_id = ? AND request_id = ?",
                Integer.class,
                kind,
                scenario.id(account),
                request);
    }
}
