package app.yizhan.party;

/** On which side of its value a count may lie. */
public enum Bound {
    AT_LEAST,
    AT_MOST
}
