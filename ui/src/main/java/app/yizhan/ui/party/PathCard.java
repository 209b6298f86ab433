package app.yizhan.ui.party;

import app.yizhan.party.BoardRow;
import app.yizhan.party.PartyBoards;
import app.yizhan.party.PartyPath;
import app.yizhan.party.PartyWords;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a case of joining the Party: the step, the next day, and what has been done when. */
@Component
public class PathCard {

    private final PartyBoards boards;
    private final PartyWords party;
    private final PageWords page;

    PathCard(PartyBoards boards, PartyWords party, PageWords page) {
        this.boards = boards;
        this.party = party;
        this.page = page;
    }

    /** Empty on the pages of other services. */
    public Optional<Card> of(String requestId, String readerId) {
        return boards.path(requestId, readerId).map(this::card);
    }

    private Card card(PartyPath path) {
        var card = new Card(page.say("way.title"));
        var stage = path.stops().stream().filter(PartyPath.Stop::here).findFirst();
        stage.ifPresent(here -> card.with(
                new Paragraph(page.say("way.stage", here.stage(), party.stage(here.stage(), page.locale())))));
        card.with(now(path.now(), stage.orElse(null)));
        var under = new Paragraph(page.say("way.pack", party.pack(path.pack(), page.locale())));
        under.addClassNames("s", "q");
        long done = path.stops().stream().filter(stop -> stop.actDate() != null).count();
        var all = new KeyValues();
        path.stops().forEach(stop -> all.row(party.step(stop.step(), page.locale()), when(stop)));
        return card.with(under, new NativeDetails(page.say("way.steps", done), all));
    }

    private Div now(@Nullable BoardRow row, PartyPath.@Nullable Stop here) {
        if (row == null || here == null) {
            return new Div(new Span(page.say("way.ended")));
        }
        var step = new Div(page.say("way.now", party.step(here.step(), page.locale())));
        var next = new Div(new Span(next(row)));
        if (row.overdue() > 0) {
            next.add(new Span(" "), new Badge(Badge.Tone.LATE, page.say("board.late", row.overdue())));
        }
        return new Div(step, next);
    }

    /** The first day on which it may be, and the last by which it should; either may be missing. */
    private String next(BoardRow row) {
        var from = row.earliest() == null
                ? Optional.<String>empty()
                : Optional.of(page.say("way.next.from", page.times().day(row.earliest())));
        var due = row.due() == null
                ? Optional.<String>empty()
                : Optional.of(page.say("way.next.due", page.times().day(row.due())));
        var said = from.map(first ->
                        due.map(last -> first + page.say("list.comma") + last).orElse(first))
                .or(() -> due)
                .orElseGet(() -> page.say("way.next.soon"));
        return row.provisional() ? said + page.say("way.provisional") : said;
    }

    private String when(PartyPath.Stop stop) {
        if (stop.here()) {
            return page.say("way.waiting");
        }
        return stop.actDate() == null ? page.say("way.ahead") : page.times().day(stop.actDate());
    }
}
