package app.yizhan.ui.record;

import app.yizhan.record.RecordSheet;
import app.yizhan.record.Records;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** The record of a request on one page, with the way to its paper. */
@Route(value = "record", layout = MainLayout.class)
@PermitAll
class RecordView extends Div implements Titled, HasUrlParameter<String> {

    private final transient Records records;
    private final transient PageWords page;
    private final String me;
    private String title = "";
    private String requestId = "";

    RecordView(Records records, PageWords page, CurrentPerson current) {
        this.records = records;
        this.page = page;
        this.me = current.id();
        addClassNames("narrow", "dense", "stack-cards");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        requestId = id;
        var sheet = records.sheet(id, me, getLocale());
        title = page.say("record.title", Map.of("service", sheet.service()));
        removeAll();
        add(head(sheet), facts(sheet), acts(sheet), proof(sheet));
    }

    private Div head(RecordSheet sheet) {
        var request = sheet.request();
        var second = new Paragraph(page.say("record.page.second", request.number(), request.applicantName()));
        second.addClassNames("s", "q");
        var names = new Div(new H1(title), second);
        names.addClassName("grow");
        var pdf = new Anchor("ui/record/" + request.id());
        pdf.setRouterIgnore(true);
        pdf.setTarget("_blank");
        pdf.addClassNames("btn", "pri");
        pdf.add(new Icon("save"), new Span(getTranslation("record.pdf")));
        var head = new Div(new LineMark(sheet.line()), names, pdf);
        head.addClassName("hdr");
        return head;
    }

    private Card facts(RecordSheet sheet) {
        var request = sheet.request();
        var facts = new KeyValues()
                .row(page.say("record.submitted"), at(request.submittedAt()).getText());
        if (sheet.enteredBy() != null) {
            facts.row(
                    page.say("record.entered-by"),
                    page.say("record.entered-by.window", Map.of("name", sheet.enteredBy())));
        }
        facts.row(page.say(request.endedAt() == null ? "record.stands" : "record.result"), sheet.outcome());
        if (request.endedAt() != null) {
            facts.row(page.say("record.ended"), at(request.endedAt()).getText());
        }
        sheet.facts().forEach(fact -> facts.row(fact.label(), fact.value()));
        var card = new Card(page.say("record.asked")).with(facts);
        return sheet.facts().isEmpty() ? card.with(new Paragraph(page.say("record.asked.hidden"))) : card;
    }

    private Card acts(RecordSheet sheet) {
        var table = new Table(
                page.say("record.acts"),
                page.say("record.when"),
                page.say("record.step"),
                page.say("record.act"),
                page.say("record.said"));
        sheet.acts().forEach(act -> table.row(at(act.at()), new Span(act.step()), act(act), new Span(act.said())));
        return new Card(page.say("record.acts")).with(table);
    }

    /** With its year: a record is read in later ones. */
    private Span at(LocalDateTime at) {
        var when = new Span(DateTimeFormatter.ofPattern(page.say("record.time-pattern"), getLocale())
                .format(at));
        when.addClassName("nw");
        return when;
    }

    private Component act(RecordSheet.Act act) {
        var who = act.who().isEmpty() ? page.say("record.system") : act.who();
        var second = new Div(new Span(act.capacity().isEmpty() ? who : page.say("record.who", who, act.capacity())));
        second.addClassNames("s", "q");
        var all = new Div(new Div(new Span(act.action())), second);
        if (!act.actingFor().isEmpty()) {
            all.add(new Div(new Span(page.say("record.acting-for", Map.of("name", act.actingFor())))));
        }
        act.signed().forEach(id -> all.add(signature(id, who)));
        return all;
    }

    private Image signature(String id, String who) {
        var picture = new Image("ui/file/" + id, page.say("record.signed", Map.of("name", who)));
        picture.addClassName("signed");
        return picture;
    }

    private Card proof(RecordSheet sheet) {
        var state = sheet.intact()
                ? new Badge(Badge.Tone.OK, page.say("record.intact", sheet.entries()))
                : new Badge(Badge.Tone.LATE, page.say("record.broken"));
        var head = new Span(sheet.head());
        head.addClassName("hash");
        return new Card(page.say("record.proof.title"))
                .with(new Div(state))
                .with(new Note(Note.Tone.PLAIN, page.say("record.head")).with(head))
                .with(new Paragraph(page.say("record.page.why")));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("requests/" + requestId, getTranslation("record.back")));
    }
}
