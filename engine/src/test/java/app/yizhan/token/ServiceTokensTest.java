package app.yizhan.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.DirectoryScopes;
import app.yizhan.organisation.People;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.EngineTest;
import app.yizhan.token.ServiceToken.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class ServiceTokensTest {

    private static final List<String> IMPORT = List.of(DirectoryScopes.IMPORT);

    @Autowired
    ServiceTokens tokens;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Autowired
    SchoolClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private String admin = "";

    @BeforeEach
    void who() {
        admin = people.findByAccount("admin").orElseThrow().id();
    }

    @AfterEach
    void tidy() {
        clock.setOffset(Duration.ZERO);
        jdbc.update("DELETE FROM service_token");
    }

    @Test
    void a_secret_is_told_once_and_is_in_no_column() {
        var issued = issue("教务系统 2026", clock.today().plusDays(30));
        assertThat(issued.secret()).matches("yz_[A-Za-z0-9_-]{43}");
        var row = jdbc.queryForMap("SELECT * FROM service_token WHERE id = ?", issued.id());
        assertThat(row).hasSizeGreaterThan(8);
        assertThat(row.values().toString().toLowerCase(Locale.ROOT))
                .doesNotContain(issued.secret().toLowerCase(Locale.ROOT))
                .doesNotContain(issued.secret().substring(3).toLowerCase(Locale.ROOT));
        assertThat(audit.entries(Audit.SYSTEM).toString()).doesNotContain(issued.secret());
        assertThat(tokens.recognise(issued.secret())).map(ServiceToken::id).contains(issued.id());
        assertThat(tokens.recognise(issued.secret() + "A")).isEmpty();
        assertThat(tokens.recognise(issued.secret().replace("yz_", "YZ_"))).isEmpty();
        assertThat(tokens.recognise("")).isEmpty();
    }

    @Test
    void its_use_is_noted_once_a_minute() {
        var issued = issue("portal", clock.today().plusDays(30));
        assertThat(only().lastUsedAt()).isNull();
        tokens.recognise(issued.secret());
        var first = only().lastUsedAt();
        assertThat(first).isNotNull();
        clock.setOffset(Duration.ofSeconds(40));
        tokens.recognise(issued.secret());
        assertThat(only().lastUsedAt()).isEqualTo(first);
        clock.setOffset(Duration.ofSeconds(80));
        tokens.recognise(issued.secret());
        assertThat(only().lastUsedAt()).isAfter(first.plusSeconds(60));
    }

    @Test
    void it_ends_after_its_last_day_and_its_use_is_no_longer_noted() {
        var issued = issue("gate", clock.today().plusDays(1));
        clock.setOffset(Duration.ofDays(1));
        assertThat(tokens.recognise(issued.secret()))
                .map(token -> token.state(clock.today()))
                .contains(State.VALID);
        var used = only().lastUsedAt();
        clock.setOffset(Duration.ofDays(2));
        assertThat(tokens.recognise(issued.secret()))
                .map(token -> token.state(clock.today()))
                .contains(State.EXPIRED);
        assertThat(only().lastUsedAt()).isEqualTo(used);
    }

    @Test
    void it_is_revoked_at_once_and_the_record_says_who_did_what() {
        var issued = issue("old portal", clock.today().plusDays(30));
        tokens.revoke(issued.id(), admin);
        tokens.revoke(issued.id(), admin);
        assertThat(tokens.recognise(issued.secret()))
                .map(token -> token.state(clock.today()))
                .contains(State.REVOKED);
        assertThatThrownBy(() -> tokens.revoke(UUID.randomUUID().toString(), admin))
                .isInstanceOf(NotFound.class);
        var entries = audit.entries(Audit.SYSTEM).stream()
                .filter(entry -> issued.id().equals(entry.subject()))
                .toList();
        assertThat(entries).extracting(AuditEntry::action).containsExactly("token.issued", "token.revoked");
        assertThat(entries).allMatch(entry -> admin.equals(entry.actorId()));
        assertThat(entries).allMatch(entry -> entry.facts().contains("old portal"));
        assertThat(tokens.names(List.of(issued.id(), admin))).isEqualTo(Map.of(issued.id(), "old portal"));
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        var today = clock.today();
        issue("taken", today);
        issue("a year", today.plusYears(1));
        assertThatThrownBy(() -> issue("taken", today)).satisfies(e -> names(e, "name"));
        assertThatThrownBy(() -> issue(" ", today)).satisfies(e -> names(e, "name"));
        assertThatThrownBy(() -> issue("a\u202Eb", today)).satisfies(e -> names(e, "name"));
        assertThatThrownBy(() -> issue("x".repeat(81), today)).satisfies(e -> names(e, "name"));
        assertThatThrownBy(() -> issue("long", today.plusYears(1).plusDays(1))).satisfies(e -> names(e, "validUntil"));
        assertThatThrownBy(() -> issue("gone", today.minusDays(1))).satisfies(e -> names(e, "validUntil"));
        assertThatThrownBy(() -> tokens.issue(new NewToken(null, List.of("all"), null), admin))
                .satisfies(e -> names(e, "name", "scopes", "validUntil"));
        assertThat(tokens.scopes()).contains(DirectoryScopes.IMPORT).isSorted();
    }

    private IssuedToken issue(String name, LocalDate until) {
        return tokens.issue(new NewToken(name, IMPORT, until), admin);
    }

    private ServiceToken only() {
        assertThat(tokens.all()).hasSize(1);
        return tokens.all().getFirst();
    }

    private static void names(Throwable thrown, String... fields) {
        assertThat(thrown).isInstanceOf(InvalidFields.class);
        assertThat(((Refusal) thrown).fields()).extracting(Refusal.Field::field).containsExactly(fields);
    }
}
