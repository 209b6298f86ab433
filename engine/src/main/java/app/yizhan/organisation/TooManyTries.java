package app.yizhan.organisation;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** Too many failures for this account or from this address; arg {@code minutes} says how long to wait, rounded up. */
public class TooManyTries extends Refusal {

    TooManyTries(long minutes) {
        super(Kind.TOO_MANY, "TOO_MANY_TRIES", Map.of("minutes", minutes));
    }
}
