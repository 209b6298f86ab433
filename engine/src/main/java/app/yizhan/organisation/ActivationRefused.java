package app.yizhan.organisation;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** Number and code do not belong together, or the code was used, has expired or was replaced; nobody can tell which. */
public class ActivationRefused extends Refusal {

    ActivationRefused() {
        super(Kind.CONFLICT, "ACTIVATION_REFUSED", Map.of());
    }
}
