package app.yizhan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import app.yizhan.form.FieldType.Unacceptable;
import app.yizhan.notification.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database-free")
class BasicFieldTypesTest {

    private final FieldType time = new BasicFieldTypes().datetimeField(mock(Texts.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T18:00",
                "2026-11-25T18:00:00",
                "2026-11-25T18:00:00.000",
                "2026-11-25T18:00:00.123456789",
                "2026-11-25T10:00Z",
                "2026-11-25T10:00:00.000Z",
                "2026-11-25T18:00:00.5+08:00",
                "2026-11-25T12:00+02:00"
            })
    void a_time_is_read_however_programs_write_it(String written) throws Unacceptable {
        assertThat(time.read(written, mock(FormField.class), "")).isEqualTo("2026-11-25T18:00");
    }

    @Test
    void what_is_no_time_is_refused() {
        for (var written : new String[] {"2026-11-25", "18:00", "2026-02-30T18:00", "soon", "2026-11-25T25:00"}) {
            assertThatThrownBy(() -> time.read(written, mock(FormField.class), ""))
                    .as(written)
                    .isInstanceOf(Unacceptable.class);
        }
    }
}
