package app.yizhan.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Channel;
import app.yizhan.notification.Delivery;
import app.yizhan.notification.Delivery.Outcome;
import app.yizhan.notification.MailChoices;
import app.yizhan.notification.MailTime;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.OutboxItem;
import app.yizhan.notification.OutboxItem.Status;
import app.yizhan.setting.Settings;
import app.yizhan.testing.College;
import app.yizhan.testing.EngineTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;

/** What a sender may do to items: only while it holds them, only outside the night, and never under another letter's id. */
@EngineTest
class SenderRulesTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 24, 7, 0);

    @Autowired
    OutboxMapper outbox;

    @Autowired
    Mates mates;

    @Autowired
    MailRules rules;

    @Autowired
    Settings settings;

    @Autowired
    QuietHours quietHours;

    @Autowired
    Notifications notifications;

    @Autowired
    MailChoices choices;

    @Autowired
    SchoolClock clock;

    @Autowired
    College college;

    @Autowired
    JdbcTemplate jdbc;

    private final Host host = new Host();
    private Duration offset = Duration.ZERO;
    private String person = "";
    private OutboxSender sender;

    @BeforeEach
    void at_noon() {
        offset = clock.offset();
        jdbc.update("DELETE FROM outbox");
        person = college.personId("counselor01");
        at(NOON);
        sender = newSender();
    }

    @AfterEach
    void as_it_was() {
        clock.setOffset(offset);
        jdbc.update("DELETE FROM mail_choice");
        jdbc.update("DELETE FROM outbox");
    }

    @Test
    void a_node_whose_lock_ran_out_touches_nothing_of_the_next_one() {
        var ids = List.of(add("task", false), add("escalated", false));
        outbox.claim(ids, "a", clock.now(), clock.now().plusMinutes(2));
        var late = outbox.claimed("a");
        pass(Duration.ofMinutes(3));
        outbox.claim(ids, "b", clock.now(), clock.now().plusMinutes(2));
        choices.choose(person, "task", MailTime.DIGEST);
        assertThat(rules.leaving(new Post(List.of(late.getFirst())), "a")).isEmpty();
        assertThat(outbox.dropAll(ids, "a")).isZero();
        assertThat(outbox.claimed("b")).hasSize(2).noneMatch(OutboxRow::digest);
    }

    @Test
    void a_letter_that_may_have_arrived_goes_again_as_it_was() {
        add("task", false);
        add("task", false);
        host.outcome = Outcome.BROKEN_OFF;
        sender.runDue();
        var first = host.last();
        assertThat(first).hasSize(2);
        var joined = add("task", false);
        for (var outcome : List.of(Outcome.UNREACHABLE, Outcome.REFUSED)) {
            host.outcome = outcome;
            pass(Duration.ofMinutes(1));
            sender.runDue();
            assertThat(host.last()).as("before it was %s", outcome).isEqualTo(first);
        }
        host.outcome = Outcome.SENT;
        pass(Duration.ofMinutes(2));
        sender.runDue();
        assertThat(host.last()).as("after it was refused").isEqualTo(first);
        pass(Duration.ofMinutes(20));
        sender.runDue();
        assertThat(host.last()).containsExactly(joined);
    }

    @Test
    void a_letter_that_was_never_handed_over_takes_in_what_came_meanwhile() {
        add("task", false);
        host.outcome = Outcome.UNREACHABLE;
        sender.runDue();
        add("task", false);
        host.outcome = Outcome.SENT;
        pass(Duration.ofMinutes(1));
        sender.runDue();
        assertThat(host.last()).hasSize(2);
    }

    @Test
    void what_was_dropped_between_two_tries_is_not_in_the_letter_any_more() {
        add("task", false);
        add("task", false);
        var dropped = TimeOrderedId.next();
        add("task", false, dropped);
        host.outcome = Outcome.BROKEN_OFF;
        sender.runDue();
        notifications.dropUnsent(dropped);
        host.outcome = Outcome.SENT;
        pass(Duration.ofMinutes(1));
        sender.runDue();
        assertThat(host.last()).hasSize(2);
        assertThat(outbox.letter(host.last().getFirst(), person)).hasSize(2);
    }

    @Test
    void what_waited_behind_a_refused_one_may_still_join_another_letter() {
        add("task", false);
        var behind = add("reminder", false);
        host.outcome = Outcome.REFUSED;
        sender.runDue();
        assertThat(host.letters).hasSize(1);
        assertThat(row(behind).letterId()).isNull();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM outbox WHERE locked_by IS NOT NULL", Integer.class))
                .isZero();
    }

    @Test
    void what_waits_for_the_daily_summary_holds_nothing_back() {
        var refused = add("task", false);
        jdbc.update("UPDATE outbox SET attempts = 3");
        choices.choose(person, "task", MailTime.DIGEST);
        sender.runDue();
        assertThat(row(refused).digest()).isTrue();
        var later = add("reminder", false);
        sender.runDue();
        assertThat(host.last()).containsExactly(later);
    }

    @Test
    void the_next_of_a_kind_does_not_fall_into_the_night() {
        at(NOON.withHour(22).withMinute(20));
        add("task", false);
        sender.runDue();
        var next = add("task", false);
        sender.runDue();
        assertThat(row(next).nextAt()).isEqualTo(MORNING);
    }

    @Test
    void a_refused_mail_is_tried_again_in_the_morning_unless_it_is_urgent() {
        at(NOON.withHour(22).withMinute(29).withSecond(30));
        host.outcome = Outcome.REFUSED;
        var refused = add("task", false);
        sender.runDue();
        assertThat(row(refused).nextAt()).isEqualTo(MORNING);
        var urgent = add("reminder", true);
        sender.runDue();
        assertThat(Duration.between(clock.now(), row(urgent).nextAt()))
                .isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
    }

    @Test
    void a_host_that_comes_back_is_found_within_a_minute() {
        host.outcome = Outcome.UNREACHABLE;
        add("task", false);
        for (var tries = 0; tries < 20; tries++) {
            sender.runDue();
            pass(Duration.ofMinutes(1));
        }
        assertThat(host.letters).hasSize(20);
    }

    @Test
    void mails_without_a_host_go_when_there_is_one_unless_they_are_old_or_decided() {
        host.present = false;
        host.outcome = Outcome.NO_HOST;
        at(NOON.minusDays(8));
        var old = add("task", false);
        sender.runDue();
        at(NOON.minusDays(6));
        var decided = TimeOrderedId.next();
        var needless = add("task", false, decided);
        var waits = List.of(add("task", false), add("task", false));
        sender.runDue();
        notifications.dropUnsent(decided);
        at(NOON);
        sender.runDue();
        assertThat(List.of(old, needless))
                .allSatisfy(id -> assertThat(row(id).status()).isEqualTo(Status.NO_HOST));
        host.letters.clear();
        host.present = true;
        host.outcome = Outcome.SENT;
        newSender().runDue();
        assertThat(host.letters).containsExactly(waits);
        assertThat(List.of(old, needless))
                .allSatisfy(id -> assertThat(row(id).status()).isEqualTo(Status.NO_HOST));
    }

    @Test
    void locks_are_found_by_an_index(@Autowired DataSource data) throws Exception {
        assertThat(JdbcUtils.<Boolean>extractDatabaseMetaData(data, meta -> {
                    var catalog = Objects.requireNonNull(jdbc.execute(
                            (org.springframework.jdbc.core.ConnectionCallback<String>) c -> c.getCatalog()));
                    for (var table : List.of("outbox", "OUTBOX")) {
                        try (var index = meta.getIndexInfo(catalog, null, table, false, true)) {
                            while (index.next()) {
                                if ("locked_by".equalsIgnoreCase(index.getString("COLUMN_NAME"))) {
                                    return true;
                                }
                            }
                        }
                    }
                    return false;
                }))
                .isTrue();
    }

    private String add(String kind, boolean urgent) {
        return add(kind, urgent, TimeOrderedId.next());
    }

    private String add(String kind, boolean urgent, String slot) {
        var notice = new Notice(kind, person, Map.of(), null, slot, urgent, TimeOrderedId.next(), null);
        var row = OutboxRow.mail(notice, "{}", clock.now(), clock.now());
        assertThat(outbox.add(row.id(), row, slot, null)).isEqualTo(1);
        return row.id();
    }

    private OutboxRow row(String id) {
        return outbox.newest(person, 50).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void at(LocalDateTime time) {
        pass(Duration.between(clock.now(), time));
    }

    private void pass(Duration time) {
        clock.setOffset(clock.offset().plus(time));
    }

    private OutboxSender newSender() {
        var lateHost = new LateHost(outbox, settings, quietHours, clock);
        return new OutboxSender(outbox, List.of(host), mates, rules, lateHost, quietHours, clock);
    }

    /** A mail host that does what the test says, and remembers each letter that was handed to it. */
    private static final class Host implements Channel {

        private final List<List<String>> letters = new ArrayList<>();
        private Outcome outcome = Outcome.SENT;
        private boolean present = true;

        @Override
        public String name() {
            return MailChannel.NAME;
        }

        @Override
        public boolean hasHost() {
            return present;
        }

        @Override
        public Delivery deliver(OutboxItem item) {
            return deliver(List.of(item));
        }

        @Override
        public Delivery deliver(List<OutboxItem> letter) {
            letters.add(letter.stream().map(OutboxItem::id).toList());
            return Delivery.of(outcome);
        }

        private List<String> last() {
            return letters.getLast();
        }
    }
}
