package app.yizhan.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The invented names, from {@code words.properties}. */
final class Words {

    /** A name in both languages. */
    record Name(String zh, String en) {}

    private final Properties words = new Properties();

    Words() {
        try (var in = Words.class.getResourceAsStream("words.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Name name(String key) {
        var both = words.getProperty(key).split("\\|");
        return new Name(both[0], both[1]);
    }

    /** The pattern with an argument that may itself have two languages, and one that has not. */
    Name name(String pattern, Name of, String number) {
        var both = name(pattern);
        return new Name(both.zh().formatted(of.zh(), number), both.en().formatted(of.en(), number));
    }

    /** Name of the person with this account where it is fixed. */
    Optional<String> person(String account) {
        return Optional.ofNullable(words.getProperty("person." + account));
    }

    List<String> list(String key) {
        return List.of(words.getProperty(key).split(" "));
    }
}
