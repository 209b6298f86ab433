package app.yizhan.ui.inquiry;

import app.yizhan.inquiry.InquirySheet;
import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says at a case's task how far the political review is, for those who ask and those who rely on it. */
@Component
public class InquiryNote {

    private final InquiryServices services;

    InquiryNote(InquiryServices services) {
        this.services = services;
    }

    /** Empty where the case is past the admission, nothing was asked, or it is not the reader's business. */
    public Optional<Note> of(String requestId, String me) {
        return services.reader()
                .numbers(requestId, me)
                .filter(sheet -> !sheet.admitted())
                .filter(sheet -> sheet.asked() > 0 || sheet.writes() && sheet.review())
                .map(this::note);
    }

    /** The way there for those who ask, at whatever step the case is: letters go out early, and answers come late. */
    public Optional<Note> ofCase(String requestId, String me) {
        return services.reader()
                .numbers(requestId, me)
                .filter(InquirySheet::writes)
                .map(this::note);
    }

    private Note note(InquirySheet sheet) {
        var words = services.words();
        var note = new Note(tone(sheet), services.counted(sheet));
        if (sheet.replaced() + sheet.dropped() > 0) {
            note.with(words.say("inquiry.gone", sheet.replaced(), sheet.dropped()));
        }
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
        // what it means is weighed in the review; after that it is known
        return expired || sheet.doubtful() > 0 && sheet.review() ? Note.Tone.LATE : Note.Tone.INFO;
    }
}
