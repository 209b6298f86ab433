package app.yizhan.ui.party;

import app.yizhan.party.BoardRow;
import app.yizhan.party.PartyWords;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Component;

/** What is said of one applicant on a board: the step, since when, and by when. */
@Component
record BoardWords(PartyWords party, PageWords page) {

    String step(BoardRow row) {
        var code = row.of().step();
        return code == null ? page.say("board.none") : party.step(code, page.locale());
    }

    /** Since when, whether it was given back, and how much was recorded late. */
    String beside(BoardRow row) {
        var words = new StringBuilder();
        if (row.of().since() != null) {
            words.append(page.say("board.since", page.times().day(row.of().since())));
        }
        if (row.of().returned()) {
            words.append(page.say("list.comma")).append(page.say("board.returned"));
        }
        if (row.of().late() > 0) {
            words.append(page.say("list.comma"))
                    .append(page.say("board.recorded-late", row.of().late()));
        }
        return words.toString();
    }

    /** What is overdue or near is a mark; what cannot be done yet says from when it can. */
    Span limit(BoardRow row) {
        var today = page.times().now().toLocalDate();
        if (row.overdue() > 0) {
            return new Badge(Badge.Tone.LATE, page.say("board.late", row.overdue()));
        }
        if (row.earliest() != null) {
            return new Span(said("board.from", row.provisional(), page.times().day(row.earliest())));
        }
        if (row.due() == null) {
            return new Span(page.say("board.no-limit"));
        }
        var due = said("board.due", row.provisional(), page.times().day(row.due()));
        return row.isNear(today) ? new Badge(Badge.Tone.SOON, due) : new Span(due);
    }

    private String said(String key, boolean provisional, String day) {
        return page.say(provisional ? key + ".provisional" : key, day);
    }
}
