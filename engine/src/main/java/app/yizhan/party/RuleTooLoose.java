package app.yizhan.party;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** A rule of the school asks for less than a national one, which it names; schools may only ask for more. */
public class RuleTooLoose extends Refusal {

    RuleTooLoose(PartyRule national) {
        super(
                Kind.CONFLICT,
                "RULE_TOO_LOOSE",
                Map.of("rule", national.code(), "length", PartyWords.lengthOf(national)));
    }
}
