package app.yizhan.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern NOT_OUR_WORDS =
            Pattern.compile("您|用户|成功！|系统提示|！|successfully|please", Pattern.CASE_INSENSITIVE);

    private final Properties chinese = read("zh");
    private final Properties english = read("en");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    }

    @Test
    void both_languages_fill_the_same_places() {
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(english.getProperty(key)))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(places(chinese.getProperty(key))));
    }

    @Test
    void nobody_is_addressed_like_an_office_would() {
        assertThat(chinese.values())
                .noneMatch(text -> NOT_OUR_WORDS.matcher(text.toString()).find());
        assertThat(english.values())
                .noneMatch(text -> NOT_OUR_WORDS.matcher(text.toString()).find());
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group()).toList();
    }

    private static Properties read(String language) {
        var bundle = new Properties();
        try (var in =
                TranslationsTest.class.getResourceAsStream("/vaadin-i18n/translations_" + language + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bundle;
    }
}
