package app.yizhan.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.request.FlowConditions.Comparison;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Conditions of ways")
class FlowConditionsTest {

    private final FlowConditions conditions = new FlowConditions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${level == '1'}",
                "${level == 1}",
                "${urgent != true}",
                "${urgent != 'true'}",
                "${kind == 'SWAP'}",
                "${name == \"it's\"}"
            })
    void what_is_read_is_written_as_it_was(String condition) {
        assertThat(conditions.read(condition).map(Comparison::text)).contains(condition);
    }

    @Test
    void what_the_engine_would_read_otherwise_is_no_comparison() {
        assertThat(conditions.isReadable("${kind == 'a\\'}")).isFalse();
        assertThat(conditions.isReadable("${kind == \"a\\b\"}")).isFalse();
    }
}
