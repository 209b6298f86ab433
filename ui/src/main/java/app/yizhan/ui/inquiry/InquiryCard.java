package app.yizhan.ui.inquiry;

import app.yizhan.inquiry.InquiryOutcome;
import app.yizhan.inquiry.InquirySheet;
import app.yizhan.inquiry.InquiryWay;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Map;

/** One inquiry: about whom, whom one asked, since when, and what came back. */
final class InquiryCard extends Div {

    private final transient InquiryServices services;
    private final transient PageWords words;
    private final transient InquirySheet.Item item;
    private final String who;

    InquiryCard(InquirySheet.Item item, InquiryServices services, InquirySheets sheets) {
        this.services = services;
        this.words = services.words();
        this.item = item;
        this.who = words.say("inquiry.who", item.relation(), item.name());
        var way = words.notice("inquiry.way." + item.way(), Map.of());
        var card = new Card(who, state())
                .with(InquiryView.quiet(words.say("inquiry.to", way, item.office())))
                .with(InquiryView.quiet(sent()));
        if (item.answeredOn() != null && item.answer() != null) {
            var answer = new Paragraph(item.answer());
            answer.addClassName("said");
            card.with(InquiryView.quiet(words.say(
                            "inquiry.answered",
                            services.date(item.answeredOn()),
                            item.answeredBy() == null ? "" : words.name(item.answeredBy()))))
                    .with(answer);
        } else {
            card.with(acts(sheets));
        }
        add(card);
    }

    private String sent() {
        return item.sentCount() == 1
                ? words.say("inquiry.sent", services.date(item.sentOn()), services.date(item.due()))
                : words.say(
                        "inquiry.sent-again",
                        services.date(item.firstSentOn()),
                        services.date(item.sentOn()),
                        item.sentCount(),
                        services.date(item.due()));
    }

    private Div acts(InquirySheets sheets) {
        var acts = new Div(
                named(Buttons.plain(words.say("inquiry.answer"), click -> sheets.answer(item))),
                named(Buttons.plain(words.say(again(item)), click -> sheets.again(item))));
        if (item.mayDrop(today())) {
            acts.add(named(Buttons.plain(words.say("inquiry.drop"), click -> sheets.drop(item))));
        }
        acts.addClassNames("row", "wrap");
        return acts;
    }

    static String again(InquirySheet.Item item) {
        return item.way() == InquiryWay.LETTER ? "inquiry.again-letter" : "inquiry.again";
    }

    /** The same words stand on each card: who it is about tells them apart. */
    private NativeButton named(NativeButton button) {
        button.setAriaLabel(words.say("inquiry.act", button.getText(), who));
        return button;
    }

    private Badge state() {
        if (item.replaced()) {
            return new Badge(Badge.Tone.PLAIN, words.say("inquiry.replaced"));
        }
        if (item.outcome() != null) {
            var tone = item.outcome() == InquiryOutcome.CLEAR ? Badge.Tone.OK : Badge.Tone.SOON;
            return new Badge(tone, words.notice("inquiry.outcome." + item.outcome(), Map.of()));
        }
        return item.overdue(today())
                ? new Badge(Badge.Tone.LATE, words.say("inquiry.overdue"))
                : new Badge(Badge.Tone.INFO, words.say("inquiry.waiting"));
    }

    private LocalDate today() {
        return words.times().now().toLocalDate();
    }
}
