package app.yizhan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.OutboxItem.Status;
import app.yizhan.notification.internal.TextBundles;
import app.yizhan.testing.College;
import app.yizhan.testing.EngineTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many mails people get, and when. The day before a holiday has up to 200 tasks for a counselor. */
@EngineTest
class MailBudgetTest {

    private static final LocalDateTime EARLY = LocalDateTime.of(2026, 9, 30, 6, 0);
    private static final String NAMED = "repair-urgent";
    private static final Duration STEP = Duration.ofMinutes(5);

    private record Left(String letterId, String kind, int letterSize, LocalDateTime letterAt, boolean digest) {}

    @Autowired
    Notifications notifications;

    @Autowired
    MailChoices choices;

    @Autowired
    College college;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SchoolClock clock;

    private Duration offset = Duration.ZERO;
    private int told;

    @BeforeEach
    void early_on_the_day_before_the_holiday() {
        offset = clock.offset();
        jdbc.update("DELETE FROM outbox");
        jdbc.update("DELETE FROM message");
        at(EARLY);
    }

    @AfterEach
    void as_it_was() {
        clock.setOffset(offset);
        jdbc.update("DELETE FROM mail_choice");
        jdbc.update("DELETE FROM outbox");
        jdbc.update("DELETE FROM message");
    }

    @Test
    void a_counselor_with_200_tasks_gets_6_mails_a_day_at_most_and_hears_of_each() {
        var counselor = college.personId("counselor01");
        var slots = new ArrayList<String>();
        for (var minute = 90; minute < 17 * 60; minute += 5) {
            at(EARLY.plusMinutes(minute));
            slots.add(tell("task", counselor, null));
            if (minute % 60 == 0) {
                tell("reminder", counselor, null);
                tell("nobody-found", counselor, null);
            }
            if (minute % 20 == 0) {
                notifications.dropUnsent(slots.removeFirst());
            }
            notifications.sendDue();
        }
        walkTo(EARLY.plusDays(2));
        assertThat(told).isGreaterThan(200);
        assertThat(lettersOn(counselor, 0)).hasSizeBetween(4, 6);
        assertThat(lettersOn(counselor, 0).getLast().letterAt().getHour())
                .as("the last mail is not spent in the morning")
                .isGreaterThan(10);
        assertThat(lettersOn(counselor, 1)).hasSizeBetween(1, 2).last().satisfies(letter -> {
            assertThat(letter.letterAt()).isEqualTo(EARLY.plusDays(1).withHour(8));
            assertThat(letter.digest()).isTrue();
        });
        apart(counselor);
        assertThat(leftAndDropped(counselor)).isEqualTo(told);
        assertThat(notifications.messages(counselor, null, 500).size() + droppedMessages(counselor))
                .isEqualTo(told);
    }

    @Test
    void a_supervisor_gets_3_a_day_at_most() {
        var office = college.personId("college01");
        for (var minute = 60; minute < 15 * 60; minute += 10) {
            at(EARLY.plusMinutes(minute));
            tell(minute % 20 == 0 ? "overdue-copy" : "escalated", office, null);
            notifications.sendDue();
        }
        walkTo(EARLY.plusDays(1).withHour(9));
        assertThat(lettersOn(office, 0)).hasSize(3);
        assertThat(lettersOn(office, 1)).hasSize(1);
        assertThat(leftAndDropped(office)).isEqualTo(told);
    }

    @Test
    void a_student_gets_2_for_each_request_and_whatever_asks_for_something() {
        var student = college.personId("student01");
        var requests = List.of(TimeOrderedId.next(), TimeOrderedId.next());
        for (var hour = 2; hour < 8; hour++) {
            at(EARLY.plusHours(hour));
            for (var request : requests) {
                tell("ended", student, request);
                tell("returned", student, request);
            }
            notifications.sendDue();
        }
        var today = lettersOn(student, 0);
        assertThat(today).filteredOn(letter -> letter.kind().equals("ended")).hasSize(2);
        assertThat(today).filteredOn(letter -> letter.kind().equals("returned")).hasSize(6);
        walkTo(EARLY.plusDays(1).withHour(9));
        assertThat(lettersOn(student, 1))
                .singleElement()
                .satisfies(digest -> assertThat(digest.letterSize()).isEqualTo(8));
    }

    @Test
    void urgent_mails_leave_at_once_and_do_not_count() {
        var counselor = college.personId("counselor01");
        choices.choose(counselor, "task", MailTime.DIGEST);
        for (var n = 0; n < 20; n++) {
            at(EARLY.plusHours(4).plusMinutes(n * 10));
            notifications.tell(notice("task", counselor, null, null, true));
            notifications.sendDue();
        }
        assertThat(lettersOn(counselor, 0)).hasSize(20);
    }

    @Test
    void a_kind_is_one_mail_within_a_quarter_of_an_hour_and_the_decided_are_not_counted() {
        var counselor = college.personId("counselor01");
        at(EARLY.withHour(10));
        var slots = new ArrayList<String>();
        for (var n = 0; n < 6; n++) {
            slots.add(tell("task", counselor, null));
            clock.setOffset(clock.offset().plusMinutes(2));
            notifications.sendDue();
        }
        notifications.dropUnsent(slots.get(2));
        walkTo(EARLY.withHour(10).plusMinutes(20));
        var mail = notifications.outbox(counselor, 10).stream()
                .filter(item -> item.status() != Status.DROPPED)
                .toList();
        assertThat(mail).singleElement().satisfies(item -> {
            assertThat(item.letterSize()).isEqualTo(5);
            assertThat(notifications.letter(item).subject()).isEqualTo("5 件新待办");
        });
        assertThat(lettersOn(counselor, 0).getFirst().letterAt())
                .isBetween(
                        EARLY.withHour(10).plusMinutes(15), EARLY.withHour(10).plusMinutes(20));
    }

    @Test
    void everybody_chooses_for_each_kind_but_what_others_wait_for_stays_on() {
        var office = college.personId("college01");
        assertThatThrownBy(() -> choices.choose(office, "task", MailTime.OFF)).isInstanceOf(MailNeeded.class);
        choices.choose(office, "overdue-copy", MailTime.OFF);
        choices.choose(office, "task", MailTime.DIGEST);
        assertThat(choices.of(office))
                .contains(new MailChoice("task", MailTime.DIGEST, false, null))
                .contains(new MailChoice("overdue-copy", MailTime.OFF, true, null));
        at(EARLY.withHour(10));
        tell("overdue-copy", office, null);
        tell("task", office, null);
        tell("task", office, null);
        walkTo(EARLY.withHour(11));
        assertThat(lettersOn(office, 0)).isEmpty();
        assertThat(notifications.unread(office)).isEqualTo(3);
        choices.choose(office, "overdue-copy", MailTime.AT_ONCE);
        walkTo(EARLY.plusDays(1).withHour(8).plusMinutes(5));
        assertThat(lettersOn(office, 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.letterSize()).isEqualTo(2));
        assertThat(choices.of(college.personId("student01")))
                .extracting(MailChoice::kind)
                .contains("ended", "returned")
                .doesNotContain("escalated");
        choices.chooseAll(office, MailTime.DIGEST);
        assertThat(choices.of(office)).extracting(MailChoice::time).containsOnly(MailTime.DIGEST);
        choices.chooseAll(office, MailTime.AT_ONCE);
        assertThat(choices.of(office)).extracting(MailChoice::time).containsOnly(MailTime.AT_ONCE);
        choices.choose(office, "overdue-copy", MailTime.OFF);
        choices.chooseAll(office, MailTime.DIGEST);
        assertThat(choices.of(office))
                .contains(new MailChoice("overdue-copy", MailTime.OFF, true, null))
                .contains(new MailChoice("task", MailTime.DIGEST, false, null));
    }

    @Test
    void only_kinds_that_can_reach_a_person_or_did_are_theirs_to_choose() {
        var finance = college.personId("finance01");
        assertThat(kinds("finance01")).contains("task", "copied").doesNotContain("leave-granted", "leave-late", NAMED);
        assertThat(kinds("counselor01"))
                .contains("leave-late", "room-changed")
                .doesNotContain("calendar-gap", "emergency-reading");
        assertThat(kinds("student01")).contains("leave-granted").doesNotContain("task-for", "publicity-over");
        assertThat(kinds("branch01")).contains("publicity-over");
        tell(NAMED, finance, null);
        assertThat(kinds("finance01")).contains(NAMED);
    }

    private List<String> kinds(String account) {
        return choices.of(college.personId(account)).stream()
                .map(MailChoice::kind)
                .toList();
    }

    @Test
    void a_daily_summary_is_a_list_by_kind_with_an_address_each() {
        var counselor = college.personId("counselor01");
        List.of("task", "overdue-copy").forEach(kind -> choices.choose(counselor, kind, MailTime.DIGEST));
        tell("task", counselor, null);
        tell("overdue-copy", counselor, TimeOrderedId.next());
        tell("task", counselor, null);
        walkTo(EARLY.withHour(9));
        var letter = notifications.letter(notifications.outbox(counselor, 1).getFirst());
        assertThat(letter.subject()).isEqualTo("每日汇总，共 3 条");
        assertThat(letter.body().lines().filter(line -> line.startsWith("- "))).hasSize(3);
        assertThat(letter.body())
                .containsSubsequence("等你办的\n- 王小明", "/inbox/", "- 王小明", "超时抄送\n- 已超时", "/inbox/", "站内消息：http");
    }

    @Test
    void every_kind_of_mail_has_a_name_and_words_for_several(
            @Autowired TextBundles bundles, @Autowired List<NoticeKind> kinds) {
        var keys = bundles.all(Locale.CHINESE).keySet();
        var named = kinds.stream().map(NoticeKind::key).toList();
        assertThat(named)
                .allSatisfy(kind -> assertThat(keys)
                        .contains("mail." + kind + ".subject", "notice." + kind, "notice." + kind + ".many"));
    }

    @Test
    void nobody_gets_a_copy_of_what_is_his_own_task() {
        var office = college.personId("college01");
        at(EARLY.withHour(10));
        var slot = tell("task", office, null);
        notifications.tell(notice("overdue-copy", office, slot, null, false));
        assertThat(notifications.unread(office)).isEqualTo(1);
        notifications.tell(notice("overdue-copy", office, TimeOrderedId.next(), null, false));
        assertThat(notifications.unread(office)).isEqualTo(2);
    }

    private String tell(String kind, String person, @Nullable String requestId) {
        var slot = TimeOrderedId.next();
        notifications.tell(notice(kind, person, slot, requestId, false));
        told++;
        return slot;
    }

    private static Notice notice(
            String kind, String person, @Nullable String slot, @Nullable String requestId, boolean urgent) {
        var args = Map.of(
                "applicant",
                "王小明",
                "service",
                "调换寝室",
                "step",
                "辅导员审核",
                "number",
                "house-2026-000017",
                "due",
                EARLY.plusDays(9));
        return new Notice(kind, person, args, requestId, slot, urgent, TimeOrderedId.next(), null);
    }

    private void at(LocalDateTime time) {
        clock.setOffset(clock.offset().plus(Duration.between(clock.now(), time)));
    }

    private void walkTo(LocalDateTime end) {
        for (var time = clock.now().withSecond(0).withNano(0); !time.isAfter(end); time = time.plus(STEP)) {
            at(time);
            notifications.sendDue();
        }
    }

    private List<Left> lettersOn(String person, int day) {
        var from = EARLY.toLocalDate().plusDays(day).atStartOfDay();
        return jdbc.query(
                """
                SELECT letter_id, kind, letter_size, letter_at, digest FROM outbox
                WHERE recipient_id = ? AND letter_id = id AND letter_at >= ? AND letter_at < ? ORDER BY letter_at""",
                (row, n) -> new Left(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getObject(4, LocalDateTime.class).withSecond(0).withNano(0),
                        row.getBoolean(5)),
                person,
                from,
                from.plusDays(1));
    }

    private void apart(String person) {
        var letters = lettersOn(person, 0);
        for (var one : letters) {
            assertThat(letters)
                    .filteredOn(other -> other.kind().equals(one.kind()) && !other.equals(one))
                    .allSatisfy(other -> assertThat(Duration.between(one.letterAt(), other.letterAt())
                                    .abs())
                            .isGreaterThanOrEqualTo(Duration.ofMinutes(15)));
        }
    }

    private int leftAndDropped(String person) {
        return count(
                "SELECT COUNT(*) FROM outbox WHERE recipient_id = ? AND (letter_at IS NOT NULL OR status = 'DROPPED')",
                person);
    }

    private int droppedMessages(String person) {
        return count("SELECT COUNT(*) FROM message WHERE person_id = ? AND dropped_at IS NOT NULL", person);
    }

    private int count(String sql, String person) {
        var count = jdbc.queryForObject(sql, Integer.class, person);
        return count == null ? 0 : count;
    }
}
