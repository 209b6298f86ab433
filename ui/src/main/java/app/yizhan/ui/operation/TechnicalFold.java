package app.yizhan.ui.operation;

import app.yizhan.operation.Incidents;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;

/** What the program said, fetched when somebody opens it: that is recorded, and nobody needs it to act. */
final class TechnicalFold extends NativeDetails {

    private final Div said = new Div();
    private boolean fetched;

    TechnicalFold(Incidents incidents, String incidentId, PageWords page, String me) {
        setSummaryText(page.say("ops.technical.open"));
        setContent(said);
        addToggleListener(event -> {
            if (event.isOpened() && !fetched) {
                fetched = true;
                fetch(incidents, incidentId, page, me);
            }
        });
    }

    private void fetch(Incidents incidents, String incidentId, PageWords page, String me) {
        try {
            var technical = incidents.technical(incidentId, me);
            var message = new Paragraph(technical.message());
            var trace = new Pre(technical.trace());
            trace.addClassName("trace");
            trace.getElement().setAttribute("tabindex", "0");
            said.getElement().setAttribute("lang", "en");
            said.add(message, trace);
        } catch (Refusal over) {
            said.add(new Paragraph(page.of(over)));
        }
    }
}
