package app.yizhan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.notification.internal.Kinds;
import app.yizhan.testing.EngineTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A message that nobody named a kind for could not be chosen, gathered or counted. */
@EngineTest
class NoticeKindsTest {

    private static final String MESSAGE = "message.";

    /** Evidence that is mailed: it leaves whole, never gathered or summed up. */
    private static final Set<String> WITHOUT = Set.of("audit-root");

    @Autowired
    Kinds kinds;

    @Autowired
    Texts texts;

    @Test
    void every_message_there_is_has_a_kind_with_a_name_in_both_languages() throws IOException {
        var told = new TreeSet<String>();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*_zh.properties")) {
            var properties = new Properties();
            try (var in = bundle.getInputStream()) {
                properties.load(in);
            }
            properties.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(MESSAGE))
                    .map(key -> key.substring(MESSAGE.length()))
                    .filter(kind -> !WITHOUT.contains(kind))
                    .forEach(told::add);
        }
        assertThat(told)
                .contains("task", "emergency-reading")
                .allMatch(kind -> kinds.find(kind).isPresent());
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(told)
                    .allMatch(kind ->
                            texts.has(locale, "notice." + kind) && texts.has(locale, "notice." + kind + ".many"));
        }
    }
}
