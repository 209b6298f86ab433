package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingReader;
import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says at a case's task on which agenda it stands. */
@Component
public class AgendaNote {

    private final MeetingReader reader;
    private final MeetingWords words;

    AgendaNote(MeetingReader reader, MeetingWords words) {
        this.reader = reader;
        this.words = words;
    }

    /** Empty where no meeting has the case on its agenda. */
    public Optional<Note> of(String requestId, String me) {
        return reader.agendaOf(requestId, me)
                .map(meeting -> new Note(
                                Note.Tone.INFO,
                                words.say(
                                        "meeting.on-agenda",
                                        words.kind(meeting.kind()),
                                        words.when(meeting.startsAt())))
                        .with(words.say("meeting.on-agenda.hand"))
                        .with(new Anchor("party/meetings/" + meeting.id(), words.say("meeting.on-agenda.open"))));
    }
}
