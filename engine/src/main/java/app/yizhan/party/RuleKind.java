package app.yizhan.party;

/** What a rule asks. */
public enum RuleKind {
    /** The act not before so long after the base. */
    MIN_GAP,
    /** The act within so long after the base; missed, it warns and never refuses. */
    DEADLINE,
    /** One act in each period after the base; the days are counted from the base, however late an act was. */
    PERIOD,
    /** The act after so many working days on which something hung out, the first one counted. */
    PUBLICITY,
    /** Not fewer, or not more. */
    COUNT,
    /** A paper that the step leaves behind; looked at in a case only. */
    DOCUMENT,
    /** More than a share of those who should attend. */
    VOTE,
    /** The pack holds from, or until, that day. */
    IN_FORCE
}
