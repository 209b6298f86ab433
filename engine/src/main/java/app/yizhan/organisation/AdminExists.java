package app.yizhan.organisation;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The first administrator exists; further ones are appointed by an administrator. */
public class AdminExists extends Refusal {

    AdminExists() {
        super(Kind.CONFLICT, "ADMIN_EXISTS", Map.of());
    }
}
