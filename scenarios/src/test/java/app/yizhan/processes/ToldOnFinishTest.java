package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.housing.Beds;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

@EngineTest
@DisplayName("Who is told of a finished room change")
class ToldOnFinishTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String SECRET = "my roommate's illness keeps me awake";

    @Autowired
    Scenario scenario;

    @Autowired
    Beds beds;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
    }

    @Test
    void roommates_read_the_date_alone_managers_and_counselors_what_moved_and_nobody_twice() {
        var old = scenario.bedOf("student07");
        var bed = beds.get(scenario.freeBed("b03"));
        Set<String> roommates = new HashSet<>(beds.studentsIn(old.roomCode(), DAY));
        roommates.addAll(beds.studentsIn(bed.roomCode(), DAY));
        roommates.remove(scenario.id("student07"));
        var request = finish(bed.code());

        assertThat(told(request, "roommate-changed")).containsExactlyInAnyOrderElementsOf(roommates);
        assertThat(told(request, "room-changed"))
                .containsExactlyInAnyOrderElementsOf(ids("dorm01", scenario.dormManagerOf(bed.code()), "counselor01"));
        assertThat(told(request, "ended")).containsExactly(scenario.id("student07"));
        assertThat(words(request, "%")).noneMatch(words -> words.contains(SECRET));
        assertThat(words(request, "roommate-changed"))
                .extracting(JSON::readTree)
                .containsOnly(
                        JSON.readTree(
                                "{\"date\":{\"$day\":\"2026-11-23\"},\"service\":{\"args\":{},\"$text\":\"family.room-change.room-change\"}}"));
    }

    private String finish(String bed) {
        var data = RoomChangeForms.move(bed);
        data.put("explanation", SECRET);
        var request = scenario.submit(RoomChangeForms.SERVICE, "student07", data);
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        scenario.as("dean01").approve(request);
        scenario.as("housing01").approve(request);
        if (scenario.waitsAt(request).contains("Task_FinanceSettlement")) {
            scenario.as("finance01").done(request);
        }
        scenario.as("dorm01").done(request, Map.of("assets", "COMPLETE", "keys", "RETURNED", "damage", 0));
        scenario.as("student07").done(request);
        scenario.as(scenario.dormManagerOf(bed)).done(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_RoomChanged");
        return request;
    }

    private Set<String> ids(String... accounts) {
        Set<String> ids = new HashSet<>();
        for (var account : accounts) {
            people.findByAccount(account).map(Person::id).ifPresent(ids::add);
        }
        return ids;
    }

    private List<String> told(String request, String kind) {
        return jdbc.queryForList(
                "SELECT person_id FROM message WHERE dedupe_key LIKE ?", String.class, kind + ":" + request + "%");
    }

    private List<String> words(String request, String kind) {
        return jdbc.queryForList(
                "SELECT args FROM message WHERE dedupe_key LIKE ?", String.class, kind + ":" + request + "%");
    }
}
