package app.yizhan.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a pack. Its name is {@code party.step.<code>}.
 *
 * @param code {@code 01} to {@code 25}, {@code 08a}, {@code 08b}, {@code 15b}
 * @param stage 1 to 5
 * @param act the fact that is the day of the act; null: none is asked
 * @param needs groups of facts; of each group one must be given
 * @param actor who acts, a word of {@code party.actor.…}
 * @param smallActor who acts in a branch without a committee; null: the same
 * @param aboveActor who acts where the unit above the branch is no committee; null: the same
 * @param onlyUnder kind of unit above the branch without which there is no such step; null: always
 */
public record PartyStep(
        String code,
        int stage,
        @Nullable String act,
        List<List<String>> needs,
        String actor,
        @Nullable String smallActor,
        @Nullable String aboveActor,
        @Nullable String onlyUnder) {}
