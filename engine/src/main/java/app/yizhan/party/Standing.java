package app.yizhan.party;

/** How far a rule may be relied on. The words are {@code party.standing.<standing>}. */
public enum Standing {
    /** Shipped with an article whose words are at hand. */
    QUOTED,
    /** Two people of the organisation department have agreed to it. */
    CONFIRMED,
    /** To be checked: it warns with its source and refuses nobody. */
    UNCONFIRMED
}
