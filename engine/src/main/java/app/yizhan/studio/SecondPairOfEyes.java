package app.yizhan.studio;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** Whoever edited a draft does not publish it: another administrator does. */
public class SecondPairOfEyes extends Refusal {

    SecondPairOfEyes() {
        super(Kind.CONFLICT, "SECOND_PAIR_OF_EYES", Map.of());
    }
}
