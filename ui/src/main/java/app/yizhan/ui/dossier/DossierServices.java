package app.yizhan.ui.dossier;

import app.yizhan.dossier.DossierReader;
import app.yizhan.dossier.Dossiers;
import app.yizhan.dossier.FormPrinting;
import app.yizhan.notification.FullDate;
import app.yizhan.party.PartyWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page and the card need. */
@Component
record DossierServices(
        DossierReader reader, Dossiers dossiers, FormPrinting printing, PartyWords party, PageWords words) {

    String paper(String code) {
        return words.notice("dossier.paper." + code, Map.of());
    }

    String form(String code) {
        return words.notice("dossier.form." + code, Map.of());
    }

    /** With its year: a file is read for years. */
    String date(LocalDate day) {
        return words.notice("inquiry.date", Map.of("day", new FullDate(day)));
    }

    /** Opens beside the page. */
    Anchor print(String requestId, String form, String words) {
        var link = new Anchor(FormFile.address(requestId, form), words);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }
}
