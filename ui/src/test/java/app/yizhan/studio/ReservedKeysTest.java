package app.yizhan.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No service is called like a page, a group of calls, a table or a text of a service that is added later. */
@Tag("database-free")
class ReservedKeysTest {

    private static final Pattern PAGE = Pattern.compile("@Route\\((?:value = )?\"([a-z-]+)");
    private static final Pattern CALLS = Pattern.compile("\"/api/v1/([a-z-]+)");
    private static final Pattern TEXT = Pattern.compile("(?m)^([a-z]+)=");
    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([a-z]+)\"");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE ([a-z]+)\\b");

    @Test
    void of_addresses_tables_and_texts() throws IOException {
        var words = new TreeSet<String>();
        words.addAll(found(Path.of("src/main/java"), ".java", PAGE));
        words.addAll(found(Path.of("src/main/java"), ".java", CALLS));
        words.addAll(found(Path.of("../db-migrations/src/main/resources"), ".sql", TABLE));
        var shipped = Path.of("../processes/src/main/resources");
        var texts = new TreeSet<>(found(shipped, "texts_zh.properties", TEXT));
        found(shipped, ".bpmn", PROCESS).forEach(texts::remove);
        words.addAll(texts);
        assertThat(words).contains("studio", "models", "request", "title", "promise");
        assertThat(ServiceKeys.RESERVED).containsAll(words);
    }

    private static List<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            var words = new TreeSet<String>();
            for (var file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(words::add);
            }
            return List.copyOf(words);
        }
    }
}
