package app.yizhan.ui.party;

import app.yizhan.party.BoardRow;
import app.yizhan.ui.line.LineColor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The same board where there is no room for 25 columns: a person a card, the stages as five lengths of track. */
final class BoardCards extends UnorderedList {

    /** Last step of each stage. */
    private static final List<Integer> ENDS = List.of(2, 6, 11, 18, 25);

    BoardCards(List<BoardRow> rows, BoardWords words, BoardWays ways) {
        addClassNames("card", "p25-cards", "bd", LineColor.style("party"));
        rows.forEach(row -> add(card(row, words, ways)));
    }

    private static ListItem card(BoardRow row, BoardWords words, BoardWays ways) {
        var top = new Div(BoardTable.name(row, words, ways), words.limit(row));
        top.addClassNames("row", "between");
        var beside = new Paragraph(words.beside(row));
        beside.addClassNames("s", "q");
        return new ListItem(top, new Paragraph(words.step(row)), beside, track(row, words));
    }

    private static Div track(BoardRow row, BoardWords words) {
        int here = BoardTable.column(row);
        var track = new Div();
        track.addClassName("p25-track");
        track.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", words.page().say("board.track", here));
        int begin = 1;
        for (int end : ENDS) {
            var length = new Span();
            int steps = end - begin + 1;
            length.getStyle().set("flex", String.valueOf(steps));
            if (here > end) {
                length.addClassName("d");
            } else if (here >= begin) {
                var done = new Element("u");
                done.getStyle().set("width", 100 * (here - begin + 1) / (steps + 1) + "%");
                length.getElement().appendChild(done);
            }
            track.add(length);
            begin = end + 1;
        }
        return track;
    }
}
