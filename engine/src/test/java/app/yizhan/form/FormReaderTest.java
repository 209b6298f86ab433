package app.yizhan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.testing.EngineTest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class FormReaderTest {

    @Autowired
    FormReader reader;

    @Test
    void reads_a_form() {
        var form =
                reader.read(form("{\"type\": \"textfield\", \"key\": \"bed\", \"properties\": {\"type\": \"bed\"}}"));
        assertThat(form.fields()).extracting(FormField::type).containsExactly("bed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"html\", \"content\": \"<script>\"}",
                "{\"type\": \"iframe\", \"key\": \"x\"}",
                "{\"type\": \"textfield\", \"key\": \"x\", \"properties\": {\"type\": \"nonsense\"}}",
                "{\"type\": \"textfield\", \"key\": \"\"}",
                "{\"type\": \"textfield\"}",
                "{\"type\": \"textfield\", \"key\": \"x.y\"}",
                "{\"key\": \"x\"}",
                "{\"type\": \"textfield\", \"key\": \"x\"}, {\"type\": \"number\", \"key\": \"x\"}",
                "{\"type\": \"textfield\", \"key\": \"x\", \"conditional\": {\"hide\": \"=for i in 1..9 return i\"}}",
                "{\"type\": \"textfield\", \"key\": \"x\", \"conditional\": {\"hide\": true}}",
                "{\"type\": \"textfield\", \"key\": \"x\", \"properties\": {\"sensitive\": \"true\", \"decides\": \"true\"}}",
                "{\"type\": \"textfield\", \"key\": \"x\", \"properties\": {\"sensitive\": \"true\", \"card\": \"true\"}}",
                "7",
                "null",
                "[]"
            })
    void refuses_what_is_no_field_of_ours(String component) {
        assertThatThrownBy(() -> reader.read(form(component))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void junk_is_refused_by_the_declared_exception_and_by_nothing_else() {
        var random = new Random(20261123);
        var whole = form(
                "{\"type\": \"select\", \"key\": \"x\", \"validate\": {\"min\": 1}, \"values\": [{\"value\": \"A\"}]}");
        for (int n = 0; n < 5_000; n++) {
            var text = new StringBuilder(whole);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                text.setCharAt(random.nextInt(text.length()), "{}[]\":,x1 ntf".charAt(random.nextInt(13)));
            }
            try {
                reader.read(text.toString());
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static String form(String component) {
        return "{\"id\": \"a-form\", \"components\": [" + component + "]}";
    }
}
