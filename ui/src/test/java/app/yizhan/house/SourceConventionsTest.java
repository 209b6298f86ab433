package app.yizhan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Short classes and methods, comments where strangers need them, SQL that cannot be bent. */
class SourceConventionsTest {

    private static final int CLASS = 200;
    private static final int VIEW = 120;
    private static final int METHOD = 25;
    /** The three letters of a date pattern are format, not words. */
    private static final Pattern CHINESE = Pattern.compile("[[\\p{IsHan}\\u3001\\u3002\\uff0c\\uff1a\\uff1b]&&[^年月日]]");
    /** The class of a regular expression, a row of marks: characters that are looked for, not shown. */
    private static final Pattern CHARACTERS = Pattern.compile("\\[[^\\]]*]|\\p{IsPunctuation}{4,}");
    /** A derived table names its columns itself. */
    private static final Pattern ALL_COLUMNS = Pattern.compile("(?i)select\\s+(?!t\\.\\*\\s+from\\s+\\()(\\w+\\.)?\\*");

    @Test
    void the_sources_were_read() {
        assertThat(Sources.TYPES).extracting(Sources.Type::name).contains("Yizhan", "SchoolClock");
        assertThat(Sources.METHODS).hasSizeGreaterThan(50);
        assertThat(Sources.TEXTS).hasSizeGreaterThan(50);
    }

    @Test
    void classes_are_short() {
        assertThat(Sources.TYPES)
                .filteredOn(type -> type.lines() > (type.name().endsWith("View") ? VIEW : CLASS))
                .isEmpty();
    }

    @Test
    void methods_are_short() {
        assertThat(Sources.METHODS)
                .filteredOn(method -> method.lines() > METHOD)
                .isEmpty();
    }

    @Test
    void public_types_of_feature_roots_say_what_they_are() {
        assertThat(Sources.TYPES)
                .filteredOn(Sources.Type::isPublic)
                .filteredOn(type -> type.file().toString().startsWith("engine/")
                        && !type.file().toString().contains("/internal/"))
                .filteredOn(type -> type.doc() == null || type.doc().isBlank())
                .isEmpty();
    }

    @Test
    void texts_live_in_bundles() {
        assertThat(Sources.TEXTS)
                .filteredOn(
                        text -> CHINESE.matcher(CHARACTERS.matcher(text.value()).replaceAll(""))
                                .find())
                .isEmpty();
    }

    @Test
    void sql_names_its_columns_and_binds_its_values() throws IOException {
        assertThat(Sources.TEXTS)
                .filteredOn(text -> text.file().toString().endsWith("Mapper.java"))
                .filteredOn(text -> isLoose(text.value()))
                .isEmpty();
        for (var file : House.mainFiles("Mapper.xml")) {
            assertThat(isLoose(Files.readString(file))).as("%s", file).isFalse();
        }
    }

    private static boolean isLoose(String sql) {
        return sql.contains("${") || ALL_COLUMNS.matcher(sql).find();
    }

    @Test
    void nothing_is_left_for_later() throws IOException {
        var later = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|printStackTrace|System\\.(out|err)\\.print");
        for (var file : House.mainFiles(".java")) {
            assertThat(later.matcher(Files.readString(file)).find())
                    .as("%s", file)
                    .isFalse();
        }
    }
}
