package app.yizhan.request;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** Others acted on the same thing at the same moment, time after time; nothing was changed and it can be tried again. */
public class LostRace extends Refusal {

    public LostRace(Throwable last) {
        super(Kind.CONFLICT, "LOST_RACE", Map.of());
        initCause(last);
    }
}
