package app.yizhan.processes;

import static app.yizhan.processes.LeaveForms.leave;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.testing.College;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.OnOneDatabase;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The day before a holiday as the offices see it: leaves come in all day, some are decided, ladders remind, copy and escalate. */
@EngineTest
@OnOneDatabase(OnOneDatabase.Kind.H2)
@DisplayName("Mails on the day before a holiday")
class MailDayTest {

    private static final LocalDate EVE = LocalDate.of(2026, 9, 30);
    private static final int LEAVES = 60;

    /** Of one person on one day, or about one request. */
    private record Mails(String of, String on, int letters) {}

    @Autowired
    Scenario scenario;

    @Autowired
    People people;

    @Autowired
    List<NoticeKind> kinds;

    @Autowired
    JdbcTemplate jdbc;

    private final List<String> submitted = new ArrayList<>();

    @BeforeEach
    void early_in_the_morning() {
        scenario.beginAt(EVE.atTime(7, 30));
        jdbc.update("DELETE FROM outbox");
        jdbc.update("DELETE FROM message");
    }

    @Test
    void stay_within_the_budget_of_everybody_while_60_leaves_come_to_one_counselor() {
        var students = studentsOf("counselor01");
        for (int n = 0; n < LEAVES; n++) {
            submit(students.get(n % students.size()), n / students.size(), n);
            if (n % 5 == 4) {
                scenario.as("counselor01").approve(submitted.get(n - 4));
                scenario.as("counselor01").reject(submitted.get(n - 3), "OTHER");
            }
            if (n % 3 == 2) {
                scenario.advance(Duration.ofMinutes(27));
            }
        }
        // 36 hours after the last of them the college office has been copied and may act
        scenario.advanceTo(EVE.plusDays(2).atTime(9, 0));
        assertThat(mailsADay("counselor01")).isNotEmpty().allMatch(mails -> mails.letters() <= 6);
        assertThat(mailsADay("college01")).isNotEmpty().allMatch(mails -> mails.letters() <= 3);
        assertThat(mailsADay("dean01")).allMatch(mails -> mails.letters() <= 3);
        assertThat(mailsADay("dorm01")).allMatch(mails -> mails.letters() <= 6);
        assertThat(mailsToStudents()).allMatch(mails -> mails.letters() <= 2);
        assertThat(unsent())
                .as("nothing vanishes, and nothing waits beyond its summary")
                .isZero();
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT kind FROM outbox WHERE recipient_id = ? AND letter_at IS NOT NULL",
                        String.class,
                        scenario.id("college01")))
                .contains("overdue-copy", "escalated");
    }

    @AfterEach
    void nothing_waits_any_more() {
        for (var id : submitted) {
            if (scenario.waitsAt(id).contains("Task_Return")) {
                scenario.as(account(scenario.request(id).applicantId())).done(id);
            } else if (scenario.request(id).status().isOpen()) {
                scenario.as("counselor01").reject(id, "OTHER");
            }
        }
    }

    /** Every fourth leaves in less than a day: those are urgent. */
    private void submit(String student, int lap, int n) {
        var start = n % 4 == 0 && lap == 0
                ? EVE.plusDays(1).atTime(7, 0)
                : EVE.plusDays(9 + 4L * lap).atTime(8, 0);
        submitted.add(scenario.submit("leave", student, leave(start, start.plusHours(10))));
    }

    private List<String> studentsOf(String counselor) {
        var classes = people.rolesOf(scenario.id(counselor)).stream()
                .filter(grant -> grant.role().equals("COUNSELOR"))
                .map(RoleGrant::scopeId)
                .toList();
        return College.accounts().stream()
                .flatMap(account -> people.findByAccount(account).stream())
                .filter(person -> person.isStudent() && classes.contains(person.classId()))
                .map(Person::account)
                .limit(LEAVES)
                .toList();
    }

    private String account(String personId) {
        return people.get(personId).account();
    }

    private List<Mails> mailsADay(String account) {
        return jdbc.query("""
                SELECT CAST(letter_at AS DATE), COUNT(*) FROM outbox
                WHERE recipient_id = ? AND letter_id = id AND urgent = FALSE GROUP BY CAST(letter_at AS DATE)""", (row, n) -> new Mails(account, row.getString(1), row.getInt(2)), scenario.id(account));
    }

    /** Beside those that ask them to act. */
    private List<Mails> mailsToStudents() {
        var asking = kinds.stream()
                .filter(kind -> kind.need() == NoticeKind.Need.ACTION)
                .map(NoticeKind::key)
                .toList();
        return jdbc.query(
                """
                SELECT o.recipient_id, o.request_id, COUNT(DISTINCT o.letter_id) FROM outbox o JOIN person p ON p.id = o.recipient_id
                WHERE p.kind = 'STUDENT' AND o.letter_at IS NOT NULL AND o.digest = FALSE AND o.urgent = FALSE AND o.kind NOT IN ('%s')
                GROUP BY o.recipient_id, o.request_id""".formatted(String.join("','", asking)),
                (row, n) -> new Mails(row.getString(1), row.getString(2), row.getInt(3)));
    }

    private int unsent() {
        var now = scenario.now();
        var count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM outbox WHERE status = 'PENDING' AND channel = 'mail' AND created_at < ?",
                Integer.class,
                LocalDateTime.of(now.toLocalDate().minusDays(1), now.toLocalTime()));
        return count == null ? 0 : count;
    }
}
