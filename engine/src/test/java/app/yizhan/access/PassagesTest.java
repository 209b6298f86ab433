package app.yizhan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.yizhan.access.Passages.Problem;
import app.yizhan.access.Passages.Report;
import app.yizhan.access.Passages.Sent;
import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.People;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.testing.EngineTest;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class PassagesTest {

    private static final String SENDER = "0198a000-0000-7000-8000-00000000d001";

    @Autowired
    Passages passages;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    @Autowired
    SchoolClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private LocalDateTime now = LocalDateTime.MIN;
    private String number = "";

    @BeforeEach
    void begin() {
        now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        number = people.findByAccount("student01").orElseThrow().number();
    }

    @AfterEach
    void tidy() {
        jdbc.update("DELETE FROM access_event");
    }

    @Test
    void what_is_sent_twice_or_again_counts_once() {
        var in = sent(number, now.minusHours(1), "IN");
        var out = sent(number, now.minusHours(2), "OUT");
        assertThat(take(in, out, in)).isEqualTo(new Report(2, 1, List.of()));
        assertThat(take(out, in)).isEqualTo(new Report(0, 2, List.of()));
        assertThat(take(sent(number, now.minusHours(1), "OUT"))).isEqualTo(new Report(1, 0, List.of()));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM access_event", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_is_taken() {
        var report = take(
                null,
                sent("nobody", now, "IN"),
                sent(number, now.plusHours(1), "IN"),
                sent(number, now.minusDays(91), "IN"),
                new Sent(number, "gate", "yesterday", "IN"),
                new Sent(number, "gate", "+999999999-12-31T23:59:59-18:00", "IN"),
                new Sent(number, " ", at(now), "IN"),
                sent(number, now, "in"),
                sent(number, now, "IN"));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(Problem::index, Problem::code)
                .containsExactly(
                        tuple(0, "PERSON_UNKNOWN"),
                        tuple(1, "PERSON_UNKNOWN"),
                        tuple(2, "TIME_OUTSIDE"),
                        tuple(3, "TIME_OUTSIDE"),
                        tuple(4, "TIME_UNREADABLE"),
                        tuple(5, "TIME_UNREADABLE"),
                        tuple(6, "DOOR_UNUSABLE"),
                        tuple(7, "DIRECTION_UNKNOWN"));
        assertThat(report.problems().getFirst().message()).isEqualTo("没有这个学号或工号");
    }

    @Test
    void a_call_has_ten_thousand_at_most_and_old_ones_go_at_night() {
        var many = Collections.nCopies(Passages.MOST + 1, sent(number, now, "IN"));
        assertThatThrownBy(() -> passages.take(many, SENDER, Locale.ENGLISH)).isInstanceOf(InvalidFields.class);
        assertThat(passages.take(many.subList(1, many.size()), SENDER, Locale.ENGLISH))
                .isEqualTo(new Report(1, Passages.MOST - 1, List.of()));
        jdbc.update("UPDATE access_event SET passed_at = ?", now.minusDays(91));
        take(sent(number, now, "OUT"));
        assertThat(passages.forgetOld()).isEqualTo(1);
        assertThat(jdbc.queryForList("SELECT direction FROM access_event", String.class))
                .containsExactly("OUT");
    }

    @Test
    void two_calls_with_the_same_passages_in_another_order_both_go_through() {
        var many = new ArrayList<Sent>();
        for (int i = 0; i < 500; i++) {
            many.add(sent(number, now.minusMinutes(i), i % 2 == 0 ? "IN" : "OUT"));
        }
        many.add(sent(number, now.minusDays(60), "IN"));
        var both = Stream.of(List.copyOf(many), many.reversed())
                .map(sent ->
                        CompletableFuture.supplyAsync(() -> passages.take(List.copyOf(sent), SENDER, Locale.ENGLISH)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join))
                .allSatisfy(report ->
                        assertThat(report.accepted() + report.duplicates()).isEqualTo(many.size()));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM access_event", Integer.class))
                .isEqualTo(many.size());
    }

    @Test
    void the_record_says_who_sent_how_many_and_nothing_of_anybody_s_way() {
        take(sent(number, now, "IN"), null);
        var entry = audit.entries(Audit.SYSTEM).getLast();
        assertThat(entry.action()).isEqualTo("access.sent");
        assertThat(entry.actorId()).isEqualTo(SENDER);
        assertThat(entry.facts()).isEqualTo("{\"left-out\":1,\"read\":1}");
    }

    private Report take(Sent... sent) {
        return passages.take(Arrays.asList(sent), SENDER, Locale.SIMPLIFIED_CHINESE);
    }

    private static Sent sent(String number, LocalDateTime at, String direction) {
        return new Sent(number, "gate 1", at(at), direction);
    }

    private static String at(LocalDateTime at) {
        return at.atZone(SchoolClock.ZONE).toOffsetDateTime().toString();
    }
}
