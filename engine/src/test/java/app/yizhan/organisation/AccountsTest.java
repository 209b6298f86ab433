package app.yizhan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.LoginThrottle.Subject;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SmallCollege.Test
class AccountsTest {

    private static final String GOOD = "a long enough one";

    @Autowired
    Accounts accounts;

    @Autowired
    LoginThrottle throttle;

    @Autowired
    DirectoryImport directory;

    @Autowired
    Notifications notifications;

    @Autowired
    People people;

    @Autowired
    SchoolClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void the_small_college_is_there_and_nobody_has_failed() {
        directory.run(SmallCollege.all().bytes(), false, true, null);
        jdbc.update("DELETE FROM login_failure");
        jdbc.update("DELETE FROM activation_code");
        jdbc.update("DELETE FROM credential");
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.setOffset(Duration.ZERO);
    }

    @Test
    void a_person_activates_with_number_and_code_and_logs_in_with_the_account() {
        var student = person("s01");
        var code = accounts.issueCode(student.id(), person("people1").id());
        assertThat(code).matches("[2-9A-HJ-NP-Z]{10}");
        assertThat(accounts.isActivated(student.id())).isFalse();
        accounts.activate(
                "20230001", " " + code.toLowerCase().substring(0, 5) + "-" + code.substring(5), GOOD, "10.0.0.1");
        assertThat(accounts.isActivated(student.id())).isTrue();
        assertThat(accounts.authenticate("S01", GOOD, "10.0.0.1"))
                .map(Person::id)
                .hasValue(student.id());
        assertThat(accounts.authenticate("s01", GOOD + "!", "10.0.0.1")).isEmpty();
    }

    @Test
    void a_code_works_once_for_a_day_and_until_the_next_one() {
        var student = person("s02");
        var first = accounts.issueCode(student.id(), person("people1").id());
        var second = accounts.issueCode(student.id(), person("people1").id());
        refused("20230002", first);
        refused("20230003", second);
        clock.setOffset(ActivationCodes.VALID.plusMinutes(1));
        refused("20230002", second);
        clock.setOffset(Duration.ZERO);
        accounts.activate("20230002", second, GOOD, "10.0.0.1");
        refused("20230002", second);
    }

    @Test
    void a_weak_password_is_refused_with_a_reason_and_leaves_the_code_usable() {
        var student = person("s03");
        var code = accounts.issueCode(student.id(), person("people1").id());
        assertThat(weakness(code, "short")).isEqualTo("password.TOO_SHORT");
        assertThat(weakness(code, "xx20230003xx")).isEqualTo("password.PERSONAL");
        assertThat(weakness(code, "很长的密码" + student.name() + "很长")).isIn("password.PERSONAL", "password.TOO_SHORT");
        assertThat(weakness(code, "Password123")).isEqualTo("password.COMMON");
        assertThat(weakness(code, "ababababababab")).isEqualTo("password.COMMON");
        assertThat(weakness(code, "长".repeat(30))).isEqualTo("password.TOO_LONG");
        accounts.activate("20230003", code, GOOD, "10.0.0.1");
    }

    @Test
    void only_those_who_may_issue_codes_and_not_upwards() {
        accounts.createAdmin("root01", "管理员", GOOD);
        var admin = person("root01");
        assertThatThrownBy(() ->
                        accounts.issueCode(person("s01").id(), person("fudao1").id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> accounts.issueCode(admin.id(), person("people1").id()))
                .isInstanceOf(NotFound.class);
        assertThat(accounts.issueCode(person("people1").id(), admin.id())).hasSize(10);

        assertThat(accounts.authenticate("root01", GOOD, "10.0.0.1")).isPresent();
        assertThat(people.hasRole(admin.id(), Roles.ADMIN)).isTrue();
        assertThatThrownBy(() -> accounts.createAdmin("root02", "又一个", GOOD)).isInstanceOf(AdminExists.class);
        directory.run(SmallCollege.all().bytes(), false, false, null);
        assertThat(people.hasRole(admin.id(), Roles.ADMIN))
                .as("an import does not touch the administrator")
                .isTrue();
        jdbc.update("UPDATE role_grant SET to_date = '2020-01-01' WHERE person_id = ?", admin.id());
    }

    @Test
    void a_new_code_for_a_hand_that_is_at_work_is_told_to_its_holder_and_the_auditors() {
        directory.run(
                SmallCollege.all()
                        .adding("roles.csv", "T006,AUDITOR,school,,2024-09-01,")
                        .bytes(),
                false,
                true,
                null);
        var issuer = person("people1");
        var auditor = people.findByNumber("T006").orElseThrow();
        accounts.issueCode(auditor.id(), issuer.id());
        assertThat(codesTold(auditor)).as("nothing to take over yet").isZero();

        accounts.seedDemoPassword(List.of(auditor.account(), "s01", issuer.account()), "yizhan");
        accounts.issueCode(person("s01").id(), issuer.id());
        assertThat(codesTold(auditor)).as("no hand").isZero();
        accounts.issueCode(auditor.id(), issuer.id());
        assertThat(codesTold(auditor)).isEqualTo(1);
        accounts.issueCode(auditor.id(), issuer.id());
        assertThat(codesTold(auditor)).as("each of them").isEqualTo(2);

        accounts.createAdmin("root03", "管理员", GOOD);
        accounts.issueCode(issuer.id(), person("root03").id());
        assertThat(codesTold(issuer)).isEqualTo(1);
        assertThat(codesTold(auditor)).isEqualTo(3);
        jdbc.update(
                "UPDATE role_grant SET to_date = '2020-01-01' WHERE person_id = ?",
                person("root03").id());
    }

    @Test
    void a_leaver_cannot_log_in() {
        accounts.seedDemoPassword(List.of("s40", "s01", "nobody"), "yizhan");
        assertThat(accounts.authenticate("s40", "yizhan", "10.0.0.1")).isPresent();
        directory.run(
                SmallCollege.files("people.csv")
                        .without("people.csv", "20230040")
                        .bytes(),
                false,
                true,
                null);
        assertThat(accounts.authenticate("s40", "yizhan", "10.0.0.1")).isEmpty();
        assertThatThrownBy(() -> accounts.issueCode(
                        people.findByNumber("20230040").orElseThrow().id(),
                        person("people1").id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_account_waits_longer_and_longer_even_with_the_right_password() {
        accounts.seedDemoPassword(List.of("s05"), "yizhan");
        for (var i = 0; i < 5; i++) {
            assertThat(accounts.authenticate("s05", "wrong", "10.0.0." + i)).isEmpty();
        }
        assertThat(waiting("s05")).isEqualTo(1);
        assertThat(accounts.authenticate("s01", "wrong", "10.0.0.1"))
                .as("others do not wait")
                .isEmpty();
        clock.setOffset(Duration.ofSeconds(61));
        assertThat(accounts.authenticate("s05", "wrong", "10.0.0.1")).isEmpty();
        assertThat(waiting("s05")).isEqualTo(2);
        clock.setOffset(Duration.ofMinutes(4));
        assertThat(accounts.authenticate("s05", "yizhan", "10.0.0.1")).isPresent();
        assertThat(accounts.authenticate("s05", "wrong", "10.0.0.1"))
                .as("a success begins anew")
                .isEmpty();
        assertThat(accounts.authenticate("s05", "yizhan", "10.0.0.1")).isPresent();
    }

    @Test
    void unknown_accounts_wait_like_known_ones_whatever_is_typed() {
        for (var account : new String[] {"nobody", "x".repeat(100_000), "\u0000𠮷'", ""}) {
            for (var i = 0; i < 5; i++) {
                throttle.failed(List.of(Subject.account(account)));
            }
            assertThatThrownBy(() -> accounts.authenticate(account, "x", "10.0.0.2"))
                    .isInstanceOf(TooManyTries.class);
        }
    }

    @Test
    void the_wait_is_half_an_hour_at_most_and_forgotten_a_quarter_of_an_hour_later() {
        var subject = Subject.account(UUID.randomUUID().toString());
        for (var i = 0; i < 40; i++) {
            throttle.failed(List.of(subject));
        }
        assertThatThrownBy(() -> throttle.check(List.of(subject)))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.args()).containsEntry("minutes", 30L));
        clock.setOffset(Duration.ofMinutes(46));
        throttle.failed(List.of(subject));
        throttle.check(List.of(subject));
    }

    @Test
    void an_address_has_many_tries_for_a_whole_house_stands_behind_it() {
        var address = Subject.address("10.9.9.9");
        for (var i = 0; i < 49; i++) {
            throttle.failed(List.of(address));
        }
        throttle.check(List.of(address));
        throttle.failed(List.of(address));
        assertThatThrownBy(() -> throttle.check(List.of(address))).isInstanceOf(TooManyTries.class);
    }

    @Test
    void a_failure_is_counted_although_the_callers_transaction_rolls_back() {
        var subject = Subject.account("rolled-back");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            throttle.failed(List.of(subject));
            transaction.setRollbackOnly();
        });
        assertThat(jdbc.queryForObject(
                        "SELECT failures FROM login_failure WHERE subject = ?", Integer.class, subject.key()))
                .isEqualTo(1);
    }

    @Test
    void guessing_codes_is_slowed_down_too() {
        for (var i = 0; i < 5; i++) {
            refused("20230007", "AAAAAAAAA" + (i + 2));
        }
        var code = accounts.issueCode(person("s07").id(), person("people1").id());
        assertThatThrownBy(() -> accounts.activate("20230007", code, GOOD, "10.0.0.1"))
                .isInstanceOf(TooManyTries.class);
    }

    private void refused(String number, String code) {
        assertThatThrownBy(() -> accounts.activate(number, code, GOOD, "10.0.0.1"))
                .isInstanceOf(ActivationRefused.class);
    }

    private String weakness(String code, String password) {
        try {
            accounts.activate("20230003", code, password, "10.0.0.1");
            return "none";
        } catch (InvalidFields e) {
            return e.fields().getFirst().key();
        }
    }

    private long waiting(String account) {
        try {
            accounts.authenticate(account, "yizhan", "10.0.0.9");
            return 0;
        } catch (TooManyTries e) {
            return (long) e.args().get("minutes");
        }
    }

    private long codesTold(Person reader) {
        return notifications.messages(reader.id(), null, 50).stream()
                .filter(message -> message.kind().equals("account-code"))
                .count();
    }

    private Person person(String account) {
        return people.findByAccount(account).orElseThrow();
    }
}
