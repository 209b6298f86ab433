package app.yizhan.meeting;

/** Why somebody is listed apart and does not count among those who should attend. Its words are {@code meeting.apart.<NAME>}. */
public enum Apart {
    /** On probation: no vote yet. */
    PROBATION,
    /** Placed on probation within the Party (留党察看): no vote until the rights are restored. */
    NO_RIGHT,
    /** Away for long with nothing to reach them by, as the branch has resolved. */
    AWAY,
    OTHER
}
