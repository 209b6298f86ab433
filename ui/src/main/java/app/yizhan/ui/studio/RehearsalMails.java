package app.yizhan.ui.studio;

import app.yizhan.rehearsal.RehearsalSight.Sent;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.KeyValues;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Who would get which mail and when, each as its reader would read it. */
final class RehearsalMails {

    private final RehearsalDesk desk;

    RehearsalMails(RehearsalDesk desk) {
        this.desk = desk;
    }

    Card card() {
        var letters = desk.sight().letters();
        var card = new Card(
                desk.say("rehearsal.mails"),
                new Badge(Badge.Tone.PLAIN, desk.say("rehearsal.mails.n", letters.size())));
        if (letters.isEmpty()) {
            return card.with(new Paragraph(desk.say("rehearsal.mails.none")));
        }
        var list = new OrderedList();
        list.addClassNames("findings", "letters");
        letters.forEach(letter -> list.add(new ListItem(fold(letter))));
        return card.with(new Paragraph(desk.say("rehearsal.mails.hint")), list);
    }

    private NativeDetails fold(Sent letter) {
        var head = new Span(
                new Span(desk.at(letter.at())),
                new Span(desk.say("rehearsal.mail.to", desk.name(letter.to()))),
                new Span(letter.subject()));
        if (letter.at().isAfter(desk.sight().now())) {
            head.add(new Badge(Badge.Tone.SOON, desk.say("rehearsal.mail.waits")));
        }
        head.addClassNames("row", "wrap");
        var facts = new KeyValues()
                .row(desk.say("rehearsal.mail.state"), desk.say("rehearsal.state." + letter.status()))
                .row(desk.say("rehearsal.mail.kind"), desk.say("notice." + letter.kind()))
                .row(
                        desk.say("rehearsal.mail.language"),
                        desk.say("rehearsal.language." + letter.language().getLanguage()));
        var body = new Div(letter.body());
        body.addClassNames("letter", "say");
        var fold = new NativeDetails();
        fold.setSummary(head);
        fold.setContent(new Div(facts, body));
        return fold;
    }
}
