package app.yizhan.ui.inquiry;

import app.yizhan.inquiry.InquirySheet;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** What is asked about one applicant for the political review: whom, since when, and what came back. */
@Route(value = "party/review/:request", layout = MainLayout.class)
@PermitAll
class InquiryView extends Div implements Titled, BeforeEnterObserver {

    private final transient InquiryServices services;
    private final transient PageWords words;
    private final String me;
    private String request = "";

    InquiryView(InquiryServices services, CurrentPerson current) {
        this.services = services;
        this.words = services.words();
        this.me = current.id();
        addClassNames("narrow", "col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        request = event.getRouteParameters().get("request").orElse("");
        show(services.reader().sheet(request, me));
    }

    private void show(InquirySheet sheet) {
        var sheets = new InquirySheets(
                sheet, services, me, () -> show(services.reader().again(request, me)));
        removeAll();
        var name = new H1(words.say("inquiry.of", words.name(sheet.applicant())));
        name.addClassName("page-head");
        add(name, numbers(sheet, sheets));
        if (sheet.items() == null) {
            add(quiet(words.say("inquiry.numbers")));
            return;
        }
        sheet.items().forEach(item -> add(new InquiryCard(item, services, sheets)));
        if (sheet.items().isEmpty()) {
            add(EmptyState.of(words.say("inquiry.empty"), words.say("inquiry.empty.why")));
        }
    }

    private Card numbers(InquirySheet sheet, InquirySheets sheets) {
        var card = new Card(services.counted(sheet));
        if (sheet.replaced() + sheet.dropped() > 0) {
            card.with(quiet(words.say("inquiry.gone", sheet.replaced(), sheet.dropped())));
        }
        if (sheet.validUntil() != null) {
            card.with(quiet(words.say("inquiry.valid", services.date(sheet.validUntil()))));
        }
        card.with(quiet(words.say("inquiry.sealed")));
        return sheet.writes()
                ? card.with(new Div(Buttons.primary(words.say("inquiry.ask"), click -> sheets.ask())))
                : card;
    }

    static Paragraph quiet(String said) {
        var line = new Paragraph(said);
        line.addClassNames("s", "q");
        return line;
    }

    @Override
    public String title() {
        return getTranslation("inquiry.title");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("requests/" + request, getTranslation("inquiry.case")));
    }
}
