package app.yizhan.duty;

import app.yizhan.party.Fact;
import app.yizhan.party.PartyRule;
import java.util.Arrays;
import java.util.Optional;

/** What is asked for again and again. */
public enum DutyKind {
    /** What a contact or introducer says of an applicant (培养考察), written for the branch. */
    ASSESSMENT(Fact.ASSESSMENT_DATES),

    /** What an applicant writes of what they think (思想汇报). */
    REPORT(Fact.REPORT_DATES);

    private final Fact act;

    DutyKind(Fact act) {
        this.act = act;
    }

    boolean isOf(PartyRule rule) {
        return rule.act().contains(act.key());
    }

    /** By the fact that its days are in the rules. */
    static Optional<DutyKind> of(Fact act) {
        return Arrays.stream(values()).filter(kind -> kind.act == act).findFirst();
    }
}
