package app.yizhan.meeting;

/** Where a meeting stands. Its words are {@code meeting.state.<NAME>}. */
public enum MeetingState {
    PLANNED,
    CANCELLED,

    /** Too few came: every case waits on. */
    NOT_HELD,

    /** Chair and recorder stand for the record; results have gone or go to the cases. */
    CONFIRMED
}
