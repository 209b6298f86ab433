package app.yizhan.ui.party;

import app.yizhan.party.BoardRow;
import app.yizhan.ui.line.LineColor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The 25 steps, a person a line: the track is solid where they have been. The drawing is silent; the two columns after it say it all. */
final class BoardTable extends Div {

    static final int STEPS = 25;

    /** In which step each stage begins. */
    private static final List<Integer> STAGES = List.of(1, 3, 7, 12, 19);

    private final transient BoardWords words;
    private final transient BoardWays ways;
    private final Element body = new Element("tbody");

    BoardTable(List<BoardRow> rows, BoardWords words, BoardWays ways) {
        this.words = words;
        this.ways = ways;
        addClassNames("card", "p25-wrap");
        var caption = words.page().say("board.caption");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group").setAttribute("aria-label", caption);
        var table = new Element("table");
        table.setAttribute("class", "p25 " + LineColor.style("party"));
        table.appendChild(head(), body);
        getElement().appendChild(table);
        rows.forEach(this::row);
    }

    private Element head() {
        var stages = new Element("tr");
        stages.appendChild(cell("th", "who", words.page().say("board.who")).setAttribute("rowspan", "2"));
        var numbers = new Element("tr");
        for (int step = 1; step <= STEPS; step++) {
            int at = STAGES.indexOf(step);
            if (at >= 0) {
                int until = at + 1 < STAGES.size() ? STAGES.get(at + 1) : STEPS + 1;
                stages.appendChild(cell(
                                "th",
                                "sg",
                                words.party().stage(at + 1, words.page().locale()))
                        .setAttribute("colspan", String.valueOf(until - step))
                        .setAttribute("scope", "colgroup"));
            }
            numbers.appendChild(cell("th", begins(step), "%02d".formatted(step)).setAttribute("scope", "col"));
        }
        for (var key : List.of("board.now", "board.when")) {
            stages.appendChild(cell("th", "du", words.page().say(key)).setAttribute("rowspan", "2"));
        }
        var head = new Element("thead");
        head.appendChild(stages, numbers);
        return head;
    }

    private void row(BoardRow row) {
        var line = new Element("tr");
        var who = cell("th", "who", "").setAttribute("scope", "row");
        who.appendChild(name(row, words, ways).getElement());
        line.appendChild(who);
        int here = column(row);
        for (int step = 1; step <= STEPS; step++) {
            line.appendChild(mark(row, step, here));
        }
        var beside = new Span(words.beside(row));
        beside.addClassNames("s", "q");
        line.appendChild(filled(new Div(new Span(words.step(row))), beside), filled(words.limit(row)));
        body.appendChild(line);
    }

    /** Of whoever may open the case a way there; of whoever asks for the review or keeps the file ways to both. */
    static Component name(BoardRow row, BoardWords words, BoardWays ways) {
        var name = words.page().name(row.of().applicant());
        var group = new Span(row.of().className() == null ? "" : row.of().className());
        // kept as it was called on that day
        group.getElement().setAttribute("lang", "zh-CN");
        Component shown = new Text(name);
        if (row.mayOpen()) {
            var link = new Anchor("requests/" + row.of().requestId(), name);
            link.setAriaLabel(words.page().say("board.open", name));
            shown = link;
        }
        var links = new Div();
        links.addClassName("ways");
        ways.of(row).forEach(links::add);
        return new Div(named(shown, group), links);
    }

    private static Div named(Component name, Span group) {
        var both = new Div(name, group);
        both.addClassName("pname");
        return both;
    }

    /** The number of the step at which somebody stands; 0: at none. */
    static int column(BoardRow row) {
        var step = row.of().step();
        return step == null ? 0 : Integer.parseInt(step.substring(0, 2));
    }

    private static Element mark(BoardRow row, int step, int here) {
        var style = new StringBuilder("c ").append(begins(step));
        style.append(step == 1 ? " first" : "").append(step == STEPS ? " last" : "");
        var sign = new Element("i");
        if (step == here) {
            style.append(row.overdue() > 0 ? " e late" : " e");
            sign.setText(row.of().step().replaceFirst("^0(?=.[a-z])", ""));
        } else if (step > here) {
            style.append(" a");
        }
        var cell = cell("td", style.toString(), "").setAttribute("aria-hidden", "true");
        cell.appendChild(sign);
        return cell;
    }

    private static String begins(int step) {
        return STAGES.contains(step) ? "b" : "";
    }

    private static Element filled(Component... parts) {
        var cell = cell("td", "du", "");
        for (var part : parts) {
            cell.appendChild(part.getElement());
        }
        return cell;
    }

    private static Element cell(String tag, String style, String text) {
        var cell = new Element(tag);
        cell.setAttribute("class", style.strip());
        if (!text.isEmpty()) {
            cell.setText(text);
        }
        return cell;
    }
}
