package app.yizhan.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database-free")
class PartyVotesTest {

    private static final List<String> VOTED = List.of("03", "07", "12", "15", "15b", "17", "23", "24");

    /** Written opinions lie among the yes: twenty should attend, eleven came, nine of them and two in writing said yes. */
    @ParameterizedTest
    @CsvSource({
        "16,  8, 0,  8, false, false, 9, 9",
        "16,  9, 0,  9, true,  true,  9, 9",
        "15,  8, 0,  8, true,  true,  8, 8",
        "16,  9, 0,  8, true,  false, 9, 9",
        "20, 11, 0,  9, true,  false, 11, 11",
        "20, 11, 2, 11, true,  true,  11, 11",
        "20, 10, 8, 18, false, false, 11, 11",
        "1,   1, 0,  1, true,  true,  1, 1"
    })
    void golden_cases(
            int should, int present, int written, int yes, boolean quorum, boolean passed, int come, int say) {
        for (var pack : Packs.CODES) {
            for (var step : List.of("15", "23")) {
                var result = judge(pack, step, new VoteCount(should, present, written, yes, 0, 0, 0));
                assertThat(result).as(pack + " " + step).isEqualTo(new VoteResult(quorum, passed, come, say));
            }
        }
    }

    @Test
    void every_vote_counts_as_a_naive_count_does() {
        var random = new Random(20261120);
        for (int i = 0; i < 2_000; i++) {
            var count = any(random);
            var pack = Packs.CODES.get(random.nextInt(2));
            var step = VOTED.get(random.nextInt(VOTED.size()));
            int more = 0;
            for (int member = 0; member < count.shouldAttend(); member++) {
                more += member < count.present() ? 1 : -1;
            }
            int yes = 0;
            for (int member = 0; member < count.shouldAttend(); member++) {
                yes += member < count.yes() ? 1 : -1;
            }
            var result = judge(pack, step, count);
            assertThat(result.quorum()).as("%s %s %s", pack, step, count).isEqualTo(more > 0);
            assertThat(result.passed()).as("%s %s %s", pack, step, count).isEqualTo(more > 0 && yes > 0);
        }
    }

    private static VoteCount any(Random random) {
        int should = 1 + random.nextInt(120);
        int present = random.nextInt(should + 1);
        int written = random.nextInt(should - present + 1);
        int yes = random.nextInt(present + written + 1);
        return new VoteCount(should, present, written, yes, present + written - yes, 0, 0);
    }

    private static VoteResult judge(String pack, String step, VoteCount count) {
        var rules = Packs.shipped(pack);
        return PartyVotes.result(count, vote -> {
            Map<String, Object> facts = new HashMap<>(vote.facts());
            facts.put("branchFullMembers", vote.shouldAttend());
            facts.put("unitType", "PARTY_GENERAL_BRANCH");
            return Packs.check(rules, step, facts);
        });
    }
}
