package app.yizhan.organisation;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** Nobody gives a role to themselves, or takes one from themselves. */
public class OwnRole extends Refusal {

    OwnRole() {
        super(Kind.CONFLICT, "OWN_ROLE", Map.of());
    }
}
