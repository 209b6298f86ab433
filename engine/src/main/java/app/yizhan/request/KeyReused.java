package app.yizhan.request;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The caller used a request key before, for something else. */
public class KeyReused extends Refusal {

    public KeyReused() {
        super(Kind.CONFLICT, "KEY_REUSED", Map.of());
    }
}
