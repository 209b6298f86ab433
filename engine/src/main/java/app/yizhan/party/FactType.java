package app.yizhan.party;

/** What a fact looks like. */
public enum FactType {
    DATE,
    /** Days, in whatever order. */
    DATES,
    /** A whole number. */
    COUNT,
    /** Whole or half, as training days are counted. */
    HALVES,
    FLAG,
    /** A kind of unit of the Party. */
    UNIT
}
