package app.yizhan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.notification.internal.TextBundles;
import app.yizhan.notification.internal.TextFormat;
import app.yizhan.testing.EngineTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class TextsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDateTime DUE = LocalDateTime.of(2026, 11, 25, 18, 0);

    @Autowired
    Texts texts;

    @Autowired
    TextBundles bundles;

    @Test
    void a_time_reads_as_people_say_it() {
        assertThat(zh("{due}前", Map.of("due", DUE))).isEqualTo("11月25日 周三 18:00前");
        assertThat(en("by {due}", Map.of("due", DUE))).isEqualTo("by Wed 25 Nov, 18:00");
        assertThat(zh("{day}", Map.of("day", DUE.toLocalDate()))).isEqualTo("11月25日 周三");
        assertThat(en("{day}", Map.of("day", DUE.toLocalDate()))).isEqualTo("Wed 25 Nov");
    }

    @Test
    void another_year_is_said() {
        assertThat(zh("{due}", Map.of("due", DUE.plusYears(1)))).isEqualTo("2027年11月25日 周四 18:00");
        assertThat(en("{due}", Map.of("due", DUE.plusYears(1)))).isEqualTo("Thu 25 Nov 2027, 18:00");
    }

    @Test
    void lists_numbers_and_plurals() {
        assertThat(zh("{names}", Map.of("names", List.of("李敏", "王强")))).isEqualTo("李敏、王强");
        assertThat(en("{names}", Map.of("names", List.of("Li", "Wang")))).isEqualTo("Li, Wang");
        assertThat(en("{n} {n|day|days} in {year}", Map.of("n", 1, "year", 2026)))
                .isEqualTo("1 day in 2026");
        assertThat(en("{n} {n|day|days}", Map.of("n", 2))).isEqualTo("2 days");
    }

    @Test
    void a_missing_argument_shows_as_nothing_and_an_argument_is_never_filled_again() {
        assertThat(en("Bed {bed}.", Map.of())).isEqualTo("Bed .");
        assertThat(en("{a}", Map.of("a", "{b} $1 \\", "b", "no"))).isEqualTo("{b} $1 \\");
    }

    @Test
    void a_text_inside_a_text_is_said_in_the_same_language() {
        var args = Map.of("value", new TextRef("word.yes"));
        assertThat(texts.text(Locale.ENGLISH, "error.duration", args)).contains(": Yes.");
        assertThat(texts.text(Locale.CHINA, "error.duration", args)).contains("：是。");
        assertThat(texts.text(Locale.FRENCH, "word.no")).isEqualTo("否");
    }

    @Test
    void an_unknown_key_is_shown_as_it_is() {
        assertThat(texts.text(Locale.CHINESE, "no.such.key")).isEqualTo("no.such.key");
        assertThat(texts.has(Locale.CHINESE, "no.such.key")).isFalse();
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(bundles.all(Locale.ENGLISH).keySet())
                .isEqualTo(bundles.all(Locale.CHINESE).keySet());
    }

    private static String zh(String text, Map<String, ?> args) {
        return new TextFormat(false, TODAY, "、", other -> null).fill(text, args);
    }

    private static String en(String text, Map<String, ?> args) {
        return new TextFormat(true, TODAY, ", ", other -> null).fill(text, args);
    }
}
