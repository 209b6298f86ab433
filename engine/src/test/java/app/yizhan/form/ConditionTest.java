package app.yizhan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database-free")
class ConditionTest {

    private static final Map<String, Object> VALUES = values();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=kind = \"SWAP\"|true",
                "kind != \"SWAP\"|false",
                "=days > 3|true",
                "=days >= 4|true",
                "=days < 4|false",
                "=kind = \"MOVE\" or days = 4|true",
                "=kind = \"MOVE\" and days = 4 or flag = true|true",
                "=missing = null|true",
                "=missing != null|false",
                "=missing > 3|false",
                "=kind > 3|false",
                "=flag = false|false"
            })
    void compares(String text, boolean holds) {
        assertThat(Condition.parse(text).holds(VALUES)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "kind",
                "kind =",
                "= \"SWAP\"",
                "kind = other",
                "kind = \"A",
                "kind = \"A\" and",
                "kind = \"A\" xor days = 3",
                "some x in y satisfies x",
                "for i in 1..9999999 return i",
                "string length(kind) = 3",
                "kind = \"A\" days = 3",
                "{{kind}}"
            })
    void refuses_what_is_more_than_comparisons(String text) {
        assertThatThrownBy(() -> Condition.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void junk_is_refused_by_the_declared_exception_and_by_nothing_else() {
        var random = new Random(20261123);
        String[] words = {
            "kind", "=", "!=", ">", "and", "or", "\"A\"", "3", "-1.5", "true", "null", "\"", " ", "(", "é", "\u0000",
            "x1"
        };
        for (int n = 0; n < 20_000; n++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                Condition.parse(text.toString()).holds(VALUES);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", "SWAP");
        values.put("days", 4L);
        values.put("flag", true);
        return values;
    }
}
