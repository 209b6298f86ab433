package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingSheet;
import app.yizhan.organisation.Person;
import java.util.Objects;

/** A meeting as it lies before whoever reads or records it: what the parts of its page share. */
final class MeetingDesk {

    private final MeetingServices services;
    private final Person reader;
    private final boolean open;
    private final Runnable all;
    private Runnable confirming = () -> {};
    private MeetingSheet meeting;

    /**
     * @param open whether it can be recorded by the reader
     * @param all shows the page anew
     */
    MeetingDesk(MeetingSheet meeting, MeetingServices services, Person reader, boolean open, Runnable all) {
        this.meeting = meeting;
        this.services = services;
        this.reader = reader;
        this.open = open;
        this.all = all;
    }

    MeetingSheet meeting() {
        return meeting;
    }

    MeetingSheet.Minutes minutes() {
        return Objects.requireNonNull(meeting.minutes());
    }

    MeetingServices services() {
        return services;
    }

    Person reader() {
        return reader;
    }

    boolean open() {
        return open;
    }

    /** What shows who stands for the record: any change voids it. */
    void confirming(Runnable again) {
        confirming = again;
    }

    /** Shows the page anew. */
    void changed() {
        all.run();
    }

    /**
     * After the reader changed one part: the others keep what was typed into them, unless somebody else changed the record beside.
     *
     * @param part shows that part anew
     */
    void saved(Runnable part) {
        int before = minutes().revision();
        meeting = services.reader().sheet(meeting.id(), me());
        if (minutes().revision() == before + 1) {
            part.run();
            confirming.run();
        } else {
            all.run();
        }
    }

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
