package app.yizhan.ui.inquiry;

import app.yizhan.inquiry.InquirySheet;
import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says at a case's task how far the political review is, for those who ask and those who rely on it. */
@Component
public class InquiryNote {

    /** From the review to the admission. */
    private static final Set<String> STEPS = Set.of("10", "11", "12", "13", "14", "15", "15b", "16", "17");

    private final InquiryServices services;

    InquiryNote(InquiryServices services) {
        this.services = services;
    }

    /** Empty where the case is at another step, or not the reader's business. */
    public Optional<Note> of(String requestId, String me) {
        return services.reader()
                .numbers(requestId, me)
                .filter(sheet -> sheet.step() != null && STEPS.contains(sheet.step()))
                .filter(sheet -> sheet.asked() > 0 || sheet.writes() && "10".equals(sheet.step()))
                .map(this::note);
    }

    private Note note(InquirySheet sheet) {
        var words = services.words();
        var note = new Note(tone(sheet), words.say("inquiry.note", sheet.asked(), sheet.open(), sheet.doubtful()));
        if (sheet.validUntil() != null) {
            note.with(words.say("inquiry.valid", services.date(sheet.validUntil())));
        }
        return sheet.writes()
                ? note.with(new Anchor("party/review/" + sheet.requestId(), words.say("inquiry.note.open")))
                : note;
    }

    private Note.Tone tone(InquirySheet sheet) {
        boolean expired = sheet.validUntil() != null
                && services.words().times().now().toLocalDate().isAfter(sheet.validUntil());
        return expired || sheet.doubtful() > 0 ? Note.Tone.LATE : Note.Tone.INFO;
    }
}
