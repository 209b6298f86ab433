package app.yizhan.request;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** So many act at this moment that the turn did not come; nothing was changed and it can be tried again. */
public class Busy extends Refusal {

    Busy() {
        super(Kind.TOO_MANY, "BUSY", Map.of());
    }
}
