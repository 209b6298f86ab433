package app.yizhan.organisation;

import app.yizhan.notification.TextRef;
import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The person is system administrator, people administrator or auditor already, and would become another of the three. */
public class TwoHands extends Refusal {

    TwoHands(String name, String held) {
        super(Kind.CONFLICT, "TWO_HANDS", Map.of("name", name, "held", new TextRef("role." + held)));
    }
}
