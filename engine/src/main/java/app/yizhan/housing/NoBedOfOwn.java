package app.yizhan.housing;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** A student without a bed can neither move nor exchange. */
public class NoBedOfOwn extends Refusal {

    public NoBedOfOwn(String name) {
        super(Kind.CONFLICT, "NO_BED_OF_OWN", Map.of("name", name));
    }
}
