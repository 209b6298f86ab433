package app.yizhan.ui.publicity;

import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says at a case's task which notice it waits for. */
@Component
public class PublicityNote {

    private final PublicityServices services;

    PublicityNote(PublicityServices services) {
        this.services = services;
    }

    /** Empty where no notice names the case. */
    public Optional<Note> of(String requestId, String me) {
        var words = services.words();
        return services.reader()
                .of(requestId, me)
                .map(notice -> new Note(
                                Note.Tone.INFO,
                                words.say(
                                        "publicity.note",
                                        words.days(notice.firstDay(), notice.lastDay(), notice.provisional())))
                        .with(words.say("publicity.note.then"))
                        .with(new Anchor("party/publicity/" + notice.id(), words.say("publicity.note.open"))));
    }
}
