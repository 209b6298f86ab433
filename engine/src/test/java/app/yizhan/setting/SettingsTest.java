package app.yizhan.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.testing.EngineTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class SettingsTest {

    private static final String QUIET_FROM = "notification.quiet-from";
    private static final String ADMIN = TimeOrderedId.next();

    @Autowired
    Settings settings;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void back_to_the_default() {
        settings.change(QUIET_FROM, "22:30", ADMIN);
    }

    @Test
    void the_default_holds_until_someone_changes_it() {
        assertThat(settings.time(QUIET_FROM)).isEqualTo(LocalTime.of(22, 30));
        settings.change(QUIET_FROM, " 23:00 ", ADMIN);
        assertThat(settings.time(QUIET_FROM)).isEqualTo(LocalTime.of(23, 0));
        assertThat(settings.all())
                .filteredOn(setting -> setting.definition().name().equals(QUIET_FROM))
                .singleElement()
                .satisfies(setting -> assertThat(setting.changedBy()).isEqualTo(ADMIN));
    }

    @Test
    void every_change_is_in_the_audit_and_no_change_is_not() {
        var before = audit.entries(Audit.SYSTEM).size();
        settings.change(QUIET_FROM, "23:10", ADMIN);
        settings.change(QUIET_FROM, "23:10", ADMIN);
        var entries = audit.entries(Audit.SYSTEM);
        assertThat(entries).hasSize(before + 1);
        assertThat(entries.getLast().facts()).isEqualTo("{\"after\":\"23:10\",\"before\":\"22:30\"}");
        assertThat(entries.getLast().actorId()).isEqualTo(ADMIN);
    }

    @Test
    void a_change_by_another_node_is_seen_in_seconds() {
        settings.change(QUIET_FROM, "23:15", ADMIN);
        assertThat(settings.text(QUIET_FROM)).isEqualTo("23:15");
        jdbc.update("UPDATE setting SET val = '23:20' WHERE name = ?", QUIET_FROM);
        await().until(() -> settings.text(QUIET_FROM).equals("23:20"));
    }

    @Test
    void what_is_no_setting_is_not_found() {
        assertThatThrownBy(() -> settings.change("no.such", "1", ADMIN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> settings.text("no.such")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            NUMBER      | 3  | true
            NUMBER      | 0  | false
            NUMBER      | 11 | false
            NUMBER      | 3.0 | false
            NUMBER      | 99999999999 | false
            FLAG        | true | true
            FLAG        | yes | false
            TEXT        | "" | false
            TEXT        | 0123456789 | true
            TEXT        | 0123456789a | false
            TIME        | 22:30 | true
            TIME        | 24:30 | false
            TIME        | 2:30 | false
            """)
    void values_keep_to_their_type_and_bounds(SettingDefinition.Type type, String value, boolean good) {
        var definition = new SettingDefinition("x", type, "", 1, 10);
        if (good) {
            assertThat(definition.check(value)).isEqualTo(value);
        } else {
            assertThatThrownBy(() -> definition.check(value)).isInstanceOf(InvalidFields.class);
        }
    }

    @Test
    void ranges_of_days() {
        assertThat(DateRange.parse("")).isEmpty();
        assertThat(DateRange.parse("2026-09-07..2026-09-20， 2026-12-01"))
                .satisfiesExactly(
                        range -> assertThat(range.contains(LocalDate.parse("2026-09-20")))
                                .isTrue(),
                        range -> assertThat(range)
                                .isEqualTo(
                                        new DateRange(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-01"))));
        for (var wrong : new String[] {
            "2026-09-20..2026-09-07", "2026-09-07..", "x", "2026-09-07..2026-09-08..2026-09-09", "2026-09-07,"
        }) {
            assertThatThrownBy(() -> DateRange.parse(wrong)).isInstanceOf(DateTimeParseException.class);
        }
    }
}
