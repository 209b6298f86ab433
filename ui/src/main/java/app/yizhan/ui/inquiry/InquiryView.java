package app.yizhan.ui.inquiry;

import app.yizhan.inquiry.InquiryOutcome;
import app.yizhan.inquiry.InquirySheet;
import app.yizhan.ui.part.Badge;
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
import java.util.List;
import java.util.Map;
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
        show();
    }

    private void show() {
        var sheet = services.reader().sheet(request, me);
        var sheets = new InquirySheets(sheet, services, me, this::show);
        removeAll();
        var name = new H1(words.say("inquiry.of", words.name(sheet.applicant())));
        name.addClassName("page-head");
        add(name, numbers(sheet, sheets));
        List<InquirySheet.Item> items = sheet.items() == null ? List.of() : sheet.items();
        items.forEach(item -> add(card(item, sheet.writes(), sheets)));
        if (items.isEmpty() && sheet.writes()) {
            add(EmptyState.of(words.say("inquiry.empty"), words.say("inquiry.empty.why")));
        }
    }

    private Card numbers(InquirySheet sheet, InquirySheets sheets) {
        var card = new Card(words.say("inquiry.note", sheet.asked(), sheet.open(), sheet.doubtful()));
        if (sheet.validUntil() != null) {
            card.with(quiet(words.say("inquiry.valid", services.date(sheet.validUntil()))));
        }
        card.with(quiet(words.say("inquiry.sealed")));
        return sheet.writes()
                ? card.with(new Div(Buttons.primary(words.say("inquiry.ask"), click -> sheets.ask())))
                : card;
    }

    private Card card(InquirySheet.Item item, boolean writes, InquirySheets sheets) {
        var card = new Card(words.say("inquiry.who", item.relation(), item.name()), state(item))
                .with(quiet(
                        words.say("inquiry.to", words.notice("inquiry.way." + item.way(), Map.of()), item.office())))
                .with(quiet(words.say(
                        "inquiry.sent", services.date(item.sentOn()), item.sentCount(), services.date(item.due()))));
        if (item.answeredOn() != null && item.answer() != null) {
            var answer = new Paragraph(item.answer());
            answer.addClassName("said");
            card.with(quiet(words.say("inquiry.answered", services.date(item.answeredOn()))), answer);
        } else if (writes) {
            var acts = new Div(
                    Buttons.plain(words.say("inquiry.answer"), click -> sheets.answer(item)),
                    Buttons.plain(words.say("inquiry.again"), click -> sheets.again(item)),
                    Buttons.plain(words.say("inquiry.drop"), click -> sheets.drop(item)));
            acts.addClassNames("row", "wrap");
            card.with(acts);
        }
        return card;
    }

    private Badge state(InquirySheet.Item item) {
        if (item.outcome() != null) {
            var tone = item.outcome() == InquiryOutcome.CLEAR ? Badge.Tone.OK : Badge.Tone.SOON;
            return new Badge(tone, words.notice("inquiry.outcome." + item.outcome(), Map.of()));
        }
        return item.overdue(words.times().now().toLocalDate())
                ? new Badge(Badge.Tone.LATE, words.say("inquiry.overdue"))
                : new Badge(Badge.Tone.INFO, words.say("inquiry.waiting"));
    }

    private static Paragraph quiet(String said) {
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
