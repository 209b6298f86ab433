package app.yizhan.dossier;

import app.yizhan.paper.PaperMaker;
import app.yizhan.paper.PaperSize;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Prints the forms of a case of joining the Party as PDF, for those who may see what they say. */
@Service
public class FormPrinting {

    private final FilledForms forms;
    private final PaperMaker maker;
    private final FormWords words;

    FormPrinting(FilledForms forms, PaperMaker maker, FormWords words) {
        this.forms = forms;
        this.maker = maker;
        this.words = words;
    }

    /** Codes of the forms that the person may print of the case, in the order of its steps; empty where the case is none of theirs. */
    public List<String> offered(String requestId, String personId) {
        return forms.offered(requestId, personId);
    }

    /**
     * Drawn after the transaction in which it is written down that the paper left the house.
     *
     * @param blank whether only days and names are printed, and everything else is left for writing by hand
     * @throws NotFound if there is no such case or form, or the person may not see what it says
     */
    public byte[] pdf(String requestId, String form, boolean blank, String personId) {
        return draw(forms.print(requestId, form, blank, personId));
    }

    /**
     * The list of what the file holds.
     *
     * @throws NotFound if there is no such case, or its file is none of the person's business
     */
    public byte[] index(String requestId, String personId) {
        return draw(forms.index(requestId, personId));
    }

    private byte[] draw(FormSheet sheet) {
        var head = new PaperMaker.Head(sheet.title(), words.say("dossier.maker"), FormWords.PAPER);
        return maker.make(
                PaperSize.A4,
                head,
                pen -> new FormLayout(pen, sheet)
                        .draw((page, pages) -> words.say("dossier.page", Map.of("page", page, "pages", pages))));
    }
}
