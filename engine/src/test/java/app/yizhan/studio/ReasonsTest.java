package app.yizhan.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Why a case stays, as the program says")
class ReasonsTest {

    @Test
    void people_are_not_quoted_and_the_engine_may_name_what_it_cannot_move() {
        var thrown = new IllegalStateException(new IllegalArgumentException("cannot parse 'I feel ill'"));
        assertThat(Reasons.of(thrown, MoveCause.ERROR)).isEqualTo("cannot parse …");
        var engine = new IllegalStateException("no instruction for 'Task_Handover'");
        assertThat(Reasons.of(engine, MoveCause.NOT_MOVABLE)).isEqualTo("no instruction for 'Task_Handover'");
    }
}
