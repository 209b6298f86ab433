package app.yizhan.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberInputTest {

    @Test
    void a_number_that_is_typed_is_one_and_what_is_none_stays_for_the_form_to_refuse() {
        assertThat(LineInput.number("0")).isEqualTo(BigDecimal.ZERO);
        assertThat(LineInput.number("12.5")).isEqualTo(new BigDecimal("12.5"));
        assertThat(LineInput.number("twelve")).isEqualTo("twelve");
    }
}
