package app.yizhan.party;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.notification.Texts;
import app.yizhan.testing.EngineTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case refuses with the code of the rule, so each code that a hard rule may say has its sentence. */
@EngineTest
class RefusalSentencesTest {

    @Autowired
    Texts texts;

    @Test
    void every_code_of_a_hard_rule_is_a_sentence_in_both_languages() {
        var codes = Packs.CODES.stream()
                .flatMap(pack -> Packs.shipped(pack).rules().stream())
                .filter(PartyRule::hard)
                .map(PartyRule::refusal)
                .distinct()
                .toList();
        assertThat(codes).contains("GAP_NOT_MET", "VOTE_FAIL", "POLREV_PENDING");
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(codes)
                    .filteredOn(code -> !texts.has(locale, "refusal." + code))
                    .isEmpty();
        }
    }
}
