package app.yizhan.ui.schoolyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.calendar.CalendarDay;
import app.yizhan.calendar.CalendarDay.Kind;
import app.yizhan.refusal.InvalidFields;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTextTest {

    @Test
    void a_pasted_year_is_read_line_by_line_with_or_without_a_header() {
        var days = DaysText.parse("date,kind,name\n2027-01-01,holiday,元旦\n\n2027-01-02，MAKEUP，元旦\n");

        assertThat(days)
                .containsExactly(
                        new CalendarDay(LocalDate.of(2027, 1, 1), Kind.HOLIDAY, "元旦"),
                        new CalendarDay(LocalDate.of(2027, 1, 2), Kind.MAKEUP, "元旦"));
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> DaysText.parse("2027-01-01,HOLIDAY,元旦\n2027-13-01,HOLIDAY,元旦"))
                .isInstanceOfSatisfying(InvalidFields.class, refusal -> {
                    assertThat(refusal.fields().getFirst().field()).isEqualTo("days");
                    assertThat(refusal.fields().getFirst().args()).containsEntry("line", 2);
                });
    }
}
