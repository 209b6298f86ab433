package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingSheet;
import app.yizhan.organisation.Person;

/**
 * A meeting as it lies before whoever reads or records it: what the parts of its page share.
 *
 * @param open whether it can be recorded by the reader
 * @param changed shows the page anew
 */
record MeetingDesk(
        MeetingSheet meeting,
        MeetingSheet.Minutes minutes,
        MeetingServices services,
        Person reader,
        boolean open,
        Runnable changed) {

    MeetingWords words() {
        return services.words();
    }

    String say(String key, Object... args) {
        return words().say(key, args);
    }

    String me() {
        return reader.id();
    }
}
