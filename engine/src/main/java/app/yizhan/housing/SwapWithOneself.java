package app.yizhan.housing;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** An exchange needs two students. */
public class SwapWithOneself extends Refusal {

    SwapWithOneself() {
        super(Kind.CONFLICT, "SWAP_WITH_ONESELF", Map.of());
    }
}
