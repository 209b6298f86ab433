package app.yizhan.family.leave;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.access.Passage;
import app.yizhan.access.Passage.Way;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database-free")
class DoorRuleTest {

    private static final DoorRule RULE = new DoorRule(4);
    private static final String STUDENT = "one";

    /** From 8:00 on; passages are hours and minutes of the same day. */
    @ParameterizedTest
    @CsvSource({
        // long leaves: four hours before the end, not earlier
        "18:00, true,  13:59 IN,                       ",
        "18:00, true,  14:00 IN,                       14:00",
        // short ones: never in their first half
        "11:00, true,  08:05 IN,                       ",
        "11:00, true,  09:29 IN,                       ",
        "11:00, true,  09:30 IN,                       09:30",
        // who stayed in the city comes home for lunch
        "18:00, false, 17:59 IN,                       ",
        "18:00, false, 17:59 IN 18:00 IN,              18:00",
        "18:00, false, 14:10 IN 14:20 OUT 20:00 IN,    20:00",
        // who goes out again is not back
        "18:00, true,  15:00 IN 15:05 OUT,             ",
        "18:00, true,  15:00 IN 15:00 OUT,             ",
        "18:00, true,  15:00 IN 15:05 OUT 17:00 IN,    17:00",
        "18:00, true,  13:00 OUT 15:00 IN,             15:00",
        // who was here when it ended may go where they like
        "18:00, true,  17:00 IN 18:30 OUT 21:00 IN,    17:00",
        "18:00, false, 19:00 IN 19:30 OUT 21:00 IN,    19:00",
        "18:00, true,  19:00 OUT,                      "
    })
    void an_entry_is_the_return(String end, boolean leaveCity, String passages, String back) {
        var found = RULE.back(leave(at(end), leaveCity), passages(STUDENT, passages));
        assertThat(found.map(LocalDateTime::toLocalTime).map(Object::toString).orElse(null))
                .isEqualTo(back);
    }

    @Test
    void an_entry_of_somebody_else_is_nobody_s_return() {
        assertThat(RULE.back(leave(at("18:00"), true), passages("other", "17:00 IN")))
                .isEmpty();
    }

    private static Period leave(LocalDateTime end, boolean leaveCity) {
        return new Period("request", STUDENT, null, "PERSONAL", at("08:00"), end, leaveCity, "GRANTED", null, null);
    }

    private static List<Passage> passages(String person, String words) {
        return Arrays.stream(words.split("(?<=IN|OUT) "))
                .map(word -> word.split(" "))
                .map(one -> new Passage(person, at(one[0]), "gate", Way.valueOf(one[1])))
                .toList();
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-11-25T" + time);
    }
}
