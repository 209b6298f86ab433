package app.yizhan.ui.absence;

import app.yizhan.inbox.Inbox;
import app.yizhan.organisation.Absence;
import app.yizhan.organisation.Absences;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.stereotype.Component;

/** On the first page of a unit's office: who is out today without a substitute, and how much waits for them. */
@Component
public class OutToday {

    private final Absences absences;
    private final Inbox inbox;

    OutToday(Absences absences, Inbox inbox) {
        this.absences = absences;
        this.inbox = inbox;
    }

    /** Empty for everybody else, and when nobody is missing. */
    public Div of(String personId) {
        var place = new Div();
        var out = absences.isOffice(personId) ? absences.uncoveredToday(personId) : java.util.List.<Absence>of();
        if (!out.isEmpty()) {
            var note = new Note(Note.Tone.SOON, I18NProvider.translate("absence.out", out.size()));
            out.forEach(a -> note.with(I18NProvider.translate(
                    "absence.out.line",
                    a.absentee(),
                    inbox.counts(a.entry().absenteeId()).todo())));
            place.add(note.with(Buttons.link("absences", I18NProvider.translate("absence.out.act"))));
        }
        place.setVisible(!out.isEmpty());
        return place;
    }
}
