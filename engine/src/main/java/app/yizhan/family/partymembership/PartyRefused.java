package app.yizhan.family.partymembership;

import app.yizhan.notification.TextRef;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** What the rules refuse: the code is the rule's own, the sentence says the first day on which it may be, where there is one. */
final class PartyRefused extends Refusal {

    private PartyRefused(String code, Map<String, Object> args) {
        super(Kind.CONFLICT, code, args);
    }

    static PartyRefused caseOpen() {
        return new PartyRefused("PARTY_CASE_OPEN", Map.of());
    }

    static PartyRefused noBranch() {
        return new PartyRefused("WRONG_ORG", Map.of());
    }

    /** @param code of a rule that says no day */
    static PartyRefused by(String code, TextRef step) {
        return new PartyRefused(code, Map.of("step", step));
    }

    /** @param code of a rule that says from which day on it may be */
    static PartyRefused before(String code, TextRef step, LocalDate earliest) {
        return new PartyRefused(code, Map.of("step", step, "earliest", earliest));
    }
}
