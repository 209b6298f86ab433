package app.yizhan.organisation;

import app.yizhan.testing.EngineTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;

/** Two colleges, three classes, 40 students and 8 staff, in files that a test may change before they are imported. */
final class SmallCollege {

    /** A database of its own, so that these imports end nobody of the college that other tests use. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @EngineTest
    @TestPropertySource(properties = "yizhan.test.college=small")
    @interface Test {}

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private SmallCollege() {}

    static SmallCollege files(String... names) {
        var college = new SmallCollege();
        for (var name : names) {
            college.files.put(name, resource(name));
        }
        return college;
    }

    static SmallCollege all() {
        return files("units.csv", "people.csv", "roles.csv");
    }

    SmallCollege with(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SmallCollege edit(String name, UnaryOperator<String> change) {
        return with(name, change.apply(new String(files.get(name), StandardCharsets.UTF_8)));
    }

    /** Without the lines that begin like this. */
    SmallCollege without(String name, String... beginnings) {
        return edit(name, text -> {
            var kept = new StringBuilder();
            text.lines()
                    .filter(line -> Arrays.stream(beginnings).noneMatch(line::startsWith))
                    .forEach(line -> kept.append(line).append('\n'));
            return kept.toString();
        });
    }

    SmallCollege adding(String name, String line) {
        return edit(name, text -> text + line + "\n");
    }

    Map<String, byte[]> bytes() {
        return files;
    }

    private static byte[] resource(String name) {
        try {
            return new ClassPathResource("small-college/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
