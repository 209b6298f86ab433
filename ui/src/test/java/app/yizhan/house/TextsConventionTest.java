package app.yizhan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence exists in Chinese and in English, with the same arguments. */
class TextsConventionTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Pattern REFUSAL =
            Pattern.compile("(?s)(?:super|new Refusal)\\(\\s*(?:Refusal\\.)?Kind\\.\\w+,\\s*\"([A-Z][A-Z0-9_]+)\"");

    static List<Path> bundles() {
        return House.chineseBundles();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void has_the_same_keys_in_both_languages(Path chinese) {
        var english = House.englishTwin(chinese);
        assertThat(english).exists();
        assertThat(House.bundle(english).keySet())
                .isEqualTo(House.bundle(chinese).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void has_the_same_arguments_in_both_languages(Path chinese) {
        var english = House.bundle(House.englishTwin(chinese));
        House.bundle(chinese).forEach((key, text) -> {
            var said = arguments(english.getOrDefault(key, ""));
            assertThat(said).as("%s of %s", key, chinese).isEqualTo(arguments(text));
        });
    }

    /** Of two texts with one key the later would be read everywhere. */
    @ParameterizedTest
    @MethodSource("bundles")
    void says_nothing_twice(Path chinese) throws java.io.IOException {
        for (var file : List.of(chinese, House.englishTwin(chinese))) {
            var keys = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[\\w.*-]+=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as("%s", file).doesNotHaveDuplicates();
        }
    }

    /** The application's bundles are asked one after the other: a sentence of the engine must not come out as words of a page. */
    @Test
    void a_key_says_the_same_wherever_it_is_read() {
        var said = new TreeMap<String, Set<String>>();
        bundles().stream()
                .filter(bundle -> !bundle.toString().contains("processes"))
                .flatMap(bundle -> House.bundle(bundle).entrySet().stream())
                .forEach(text -> said.computeIfAbsent(text.getKey(), key -> new TreeSet<>())
                        .add(text.getValue()));
        assertThat(said).hasSizeGreaterThan(1_000);
        assertThat(said.entrySet()).filteredOn(key -> key.getValue().size() > 1).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void speaks_plainly(Path chinese) {
        House.bundle(chinese)
                .forEach((key, text) -> assertThat(text)
                        .as("%s of %s", key, chinese)
                        .isNotBlank()
                        .doesNotContain("您")
                        .doesNotContain("成功！"));
    }

    @Test
    void every_refusal_has_its_sentence() throws java.io.IOException {
        var keys = bundles().stream()
                .flatMap(file -> House.bundle(file).keySet().stream())
                .collect(Collectors.toSet());
        var codes = new TreeSet<String>();
        for (var file : House.mainFiles(".java")) {
            REFUSAL.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(codes::add);
        }
        assertThat(codes).contains("NOT_FOUND");
        assertThat(codes).filteredOn(code -> !keys.contains("refusal." + code)).isEmpty();
    }

    /** A name that people gave comes in both languages: {@code unit} and {@code unitEn} are one argument. */
    private static Set<String> arguments(String text) {
        // {unitEn} is the English name where Chinese says {unit}
        return ARGUMENT.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).replaceAll("En$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
