package app.yizhan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database-free")
class LadderTest {

    @Test
    void reads_limits_rungs_and_acts() {
        var ladder = Ladder.parse(
                "2wd; 1wd:remind; 100%:remind+cc(college-office); 150%:escalate(head-of-college(deputy-secretary))");
        assertThat(ladder.limit()).isEqualTo("2wd");
        assertThat(ladder.rungs()).hasSize(3);
        assertThat(ladder.rungs().get(1).percent()).isEqualTo(100);
        assertThat(ladder.rungs().get(1).acts()).extracting(Ladder.Act::verb).containsExactly("remind", "cc");
        assertThat(ladder.rungs().get(2).acts().getFirst().rule()).isEqualTo("head-of-college(deputy-secretary)");
    }

    @Test
    void a_field_may_say_how_long_the_limit_is() {
        var ladder = Ladder.parse("=answerWithin; 0%:cc(role(LEADER)); 50%:remind");
        assertThat(ladder.durationField()).contains("answerWithin");
        assertThat(ladder.limitField()).isEmpty();
        assertThat(ladder.within("3wd").limit()).isEqualTo("3wd");
        assertThat(ladder.within("3wd").rungs()).isEqualTo(ladder.rungs());
        assertThatThrownBy(() -> ladder.within("soon")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_limit_may_be_a_field_of_the_request_and_rungs_may_stand_after_it() {
        var ladder = Ladder.parse("@finishBy; 50%:remind; due:escalate(role(A)); due+24h:cc(role(B)); due+P1M:remind");
        assertThat(ladder.limitField()).contains("finishBy");
        assertThat(ladder.rungs()).extracting(Ladder.Rung::percent).containsExactly(50, 100, null, null);
        assertThat(ladder.rungs()).extracting(Ladder.Rung::afterDue).containsExactly(null, null, "24h", "P1M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                ";;",
                "soon",
                "2wd; soon:remind",
                "2wd; 50%:shout",
                "2wd; 50%:remind(x)",
                "2wd; 50%:cc",
                "2wd; 50%:remind*9/4h",
                "2wd; 50%:remind*0/4h",
                "2wd; 50%:cc*2/4h(x)",
                "0wd",
                "2wd; 99999%:remind",
                "2wd; 50%:",
                "2wd; :remind",
                "PXY; 50%:remind",
                "@finishBy; due+:remind",
                "@finishBy; due-2h:remind",
                "@finishBy; due+soon:remind"
            })
    void refuses_what_it_cannot_keep(String text) {
        assertThatThrownBy(() -> Ladder.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void junk_is_refused_by_the_declared_exception_and_by_nothing_else() {
        var random = new Random(20261123);
        var alphabet = "2wdh;:%+()*/remindcescalt -> P1MErr_é\u0000";
        for (int n = 0; n < 20_000; n++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Ladder.parse(text.toString());
                Step.Wait.parse(text.toString());
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
