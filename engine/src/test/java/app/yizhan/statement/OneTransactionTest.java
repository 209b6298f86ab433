package app.yizhan.statement;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.internal.SubstitutionMapper;
import app.yizhan.request.internal.CaseMapper;
import app.yizhan.testing.College;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.StatementCount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
@DisplayName("What one transaction sends")
class OneTransactionTest {

    @Autowired
    StatementCount statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    SubstitutionMapper substitutions;

    @Autowired
    Notifications notifications;

    @Autowired
    College college;

    @Autowired
    CaseMapper cases;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SchoolClock clock;

    @Test
    void a_read_is_sent_once_in_a_transaction_and_each_time_without_one() throws Exception {
        var id = college.personId("counselor01");
        assertThat(sent("findById", () -> {
                    people.get(id);
                    people.get(id);
                }))
                .isEqualTo(1);
        assertThat(statements.of(() -> List.of(people.get(id), people.get(id)))).isEqualTo(2);
    }

    @Test
    void a_write_and_a_lock_make_it_be_sent_again() throws Exception {
        var id = college.personId("counselor01");
        assertThat(sent("findById", () -> {
                    people.get(id);
                    people.changeLocale(id, Locale.ENGLISH);
                    assertThat(people.get(id).locale()).isEqualTo(Locale.ENGLISH);
                    people.changeLocale(id, Locale.CHINESE);
                    assertThat(people.get(id).locale().getLanguage()).isEqualTo("zh");
                    substitutions.lockPerson(id);
                    people.get(id);
                }))
                .isEqualTo(4);
    }

    @Test
    void writes_wait_for_each_other_and_are_sent_when_the_transaction_commits() throws Exception {
        var person = TimeOrderedId.next();
        assertThat(sent("MessageMapper.add", () -> {
                    for (int i = 0; i < 5; i++) {
                        tell(person, "key" + i);
                    }
                }))
                .isEqualTo(1);
        assertThat(notifications.unread(person)).isEqualTo(5);
    }

    @Test
    void whoever_reads_the_table_sees_what_waited() {
        var person = TimeOrderedId.next();
        transaction.executeWithoutResult(t -> {
            tell(person, "one");
            tell(person, "one");
            assertThat(notifications.unread(person)).isEqualTo(1);
            tell(person, "two");
            assertThat(notifications.unread(person)).isEqualTo(2);
        });
    }

    @Test
    void what_waits_is_gone_with_its_transaction() {
        var person = TimeOrderedId.next();
        transaction.executeWithoutResult(t -> {
            tell(person, "one");
            t.setRollbackOnly();
        });
        assertThat(notifications.unread(person)).isZero();
    }

    @Test
    void what_is_kept_is_read_again_after_a_change_that_committed() throws Exception {
        var id = college.personId("counselor01");
        var lately = new String[3];
        transaction.executeWithoutResult(t -> {
            lately[0] = nameLately(id);
            people.changeLocale(id, Locale.ENGLISH);
            jdbc.update("UPDATE person SET name = 'Another' WHERE id = ?", id);
            lately[1] = nameLately(id); // whoever changes it sees it
            t.setRollbackOnly();
        });
        lately[2] = nameLately(id);
        assertThat(lately[1]).isEqualTo("Another");
        assertThat(lately[2]).isEqualTo(lately[0]).isNotEqualTo("Another");
    }

    private String nameLately(String id) {
        return substitutions.findReachLately(id, clock.today()).getFirst().personName();
    }

    @Test
    void what_is_completed_while_it_waits_is_one_row() throws Exception {
        var id = TimeOrderedId.next();
        var sent = statements.sentBy(() -> transaction.execute(t -> {
            jdbc.update("""
                    INSERT INTO request (id, number, service, applicant_id, applicant_name, status, turn, submitted_at)
                    VALUES (?, 'T-1', 'test', ?, 'Test', 'RUNNING', 1, '2026-11-23 09:00:00')""", id, college.personId("student01"));
            cases.enter(id, id, "Task_A", "Task_A:" + id, clock.now(), null, false);
            cases.leave("Task_A:" + id, clock.now(), true);
            cases.leave("Task_A:" + id, clock.now(), false);
            var visits = cases.visits(id);
            t.setRollbackOnly();
            assertThat(visits).singleElement().satisfies(v -> {
                assertThat(v.leftAt()).isNotNull();
                assertThat(v.cancelled()).isTrue();
            });
            return visits;
        }));
        assertThat(sent).filteredOn(s -> s.contains("CaseMapper")).hasSize(2);
    }

    private void tell(String person, String key) {
        notifications.tell(new Notice("task", person, Map.of(), null, null, false, person + key, null));
    }

    private long sent(String statement, Runnable action) throws Exception {
        return statements
                .sentBy(() -> {
                    transaction.executeWithoutResult(t -> action.run());
                    return null;
                })
                .stream()
                .filter(id -> id.endsWith(statement))
                .count();
    }
}
