package app.yizhan.dossier;

import app.yizhan.audit.Audit;
import app.yizhan.refusal.NotFound;
import app.yizhan.setting.Settings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills forms in one transaction with the trace that they leave. */
@Component
class FilledForms {

    private final PaperForms forms;
    private final CaseOpener opener;
    private final FormFiller filler;
    private final DossierReader dossiers;
    private final FileIndex index;
    private final Settings settings;
    private final Audit audit;

    FilledForms(
            PaperForms forms,
            CaseOpener opener,
            FormFiller filler,
            DossierReader dossiers,
            FileIndex index,
            Settings settings,
            Audit audit) {
        this.forms = forms;
        this.opener = opener;
        this.filler = filler;
        this.dossiers = dossiers;
        this.index = index;
        this.settings = settings;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    List<String> offered(String requestId, String personId) {
        try {
            var open = opener.open(requestId, personId);
            return forms.forms().stream()
                    .filter(open::shows)
                    .map(PaperForm::code)
                    .toList();
        } catch (NotFound e) {
            return List.of();
        }
    }

    /** @throws NotFound if there is no such case or form, or the person may not see what it says */
    @Transactional
    FormSheet print(String requestId, String code, boolean blank, String personId) {
        var open = opener.open(requestId, personId);
        var form = forms.get(code);
        if (!open.shows(form)) {
            throw new NotFound("page");
        }
        boolean empty = blank || !settings.flag(DossierDefinitions.CONTENTS);
        if (!empty) {
            opener.noteReading(open, form, personId);
        }
        printed(requestId, opener.inCase(open.request(), personId), code, empty);
        return filler.fill(form, open, personId, empty);
    }

    /** @throws NotFound if there is no such case, or its file is none of the person's business */
    @Transactional
    FormSheet index(String requestId, String personId) {
        var sheet = dossiers.sheet(requestId, personId);
        printed(requestId, personId, "index", false);
        return index.fill(sheet, filler.foot(personId));
    }

    private void printed(String requestId, String personId, String form, boolean blank) {
        audit.record(requestId, personId, "party-form.printed", null, Map.of("form", form, "blank", blank), Map.of());
    }
}
