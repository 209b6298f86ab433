package app.yizhan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database-free")
class WorkDurationTest {

    @Test
    void short_forms() {
        assertThat(WorkDuration.parse("2wd"))
                .isEqualTo(new WorkDuration(WorkDuration.Kind.WORKING_DAYS, 2, Period.ZERO, Duration.ZERO));
        assertThat(WorkDuration.parse("5pwd").kind()).isEqualTo(WorkDuration.Kind.PUBLICITY_DAYS);
        assertThat(WorkDuration.parse("30wh").kind()).isEqualTo(WorkDuration.Kind.OFFICE_HOURS);
        assertThat(WorkDuration.parse("15min").time()).isEqualTo(Duration.ofMinutes(15));
        assertThat(WorkDuration.parse(" 48h ").time()).isEqualTo(Duration.ofHours(48));
        assertThat(WorkDuration.parse("3d").period()).isEqualTo(Period.ofDays(3));
    }

    @Test
    void iso_periods() {
        assertThat(WorkDuration.parse("P1M").period()).isEqualTo(Period.ofMonths(1));
        assertThat(WorkDuration.parse("P1Y6M").period()).isEqualTo(Period.of(1, 6, 0));
        assertThat(WorkDuration.parse("P2W").period()).isEqualTo(Period.ofDays(14));
        assertThat(WorkDuration.parse("PT48H").time()).isEqualTo(Duration.ofHours(48));
        assertThat(WorkDuration.parse("P1DT2H").period()).isEqualTo(Period.ofDays(1));
        assertThat(WorkDuration.parse("P1DT2H").time()).isEqualTo(Duration.ofHours(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wd",
                "0wd",
                "2 wd",
                "-1d",
                "2WD",
                "P",
                "PT",
                "P1DT",
                "P-1M",
                "2.5wd",
                "１wd",
                "9999999min",
                "2001wd",
                "P9999Y",
                "P1H",
                "2wdx",
                "P99999D"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> WorkDuration.parse(text)).isInstanceOf(UnknownDuration.class);
    }
}
