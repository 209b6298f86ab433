package app.yizhan.ui.line;

import app.yizhan.ui.part.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;

/**
 * A request's way as an ordered list of stations: solid track where it has been, dashed track ahead. The drawing is
 * hidden from screen readers; the words carry everything.
 */
public final class StationLine extends OrderedList {

    private static final int MANY = 7;

    private transient Function<String, Component> file = id -> new Span();

    private StationLine(String line, String... variants) {
        addClassName("line");
        addClassNames(variants);
        addClassName(LineColor.style(line));
    }

    /** Down the page: the path beside a form, the whole line of a request. */
    public static StationLine vertical(String line, List<Station> stations) {
        return new StationLine(line, "v").with(stations);
    }

    /** Down the page with the times in a column at the right where there is room. */
    public static StationLine wide(String line, List<Station> stations) {
        return new StationLine(line, "v", "wide").with(stations);
    }

    /** @param file draws the link to a file that went with an opinion */
    public static StationLine wide(String line, List<Station> stations, Function<String, Component> file) {
        var drawn = new StationLine(line, "v", "wide");
        drawn.file = file;
        return drawn.with(stations);
    }

    /** Across the page; of more than seven stations the first, the two around here and the last stay. */
    public static StationLine horizontal(String line, List<Station> stations) {
        return new StationLine(line, "h").with(stations.size() > MANY ? shortened(stations) : stations);
    }

    private StationLine with(List<Station> stations) {
        for (int i = 0; i < stations.size(); i++) {
            add(item(stations.get(i), i + 1));
        }
        return this;
    }

    private static List<Station> shortened(List<Station> all) {
        int here = Math.max(0, indexOfHere(all));
        int from = Math.clamp(here, 1, all.size() - 3);
        int left = all.size() - 4;
        var between = Station.ahead("…" + left, "", "");
        return List.of(all.getFirst(), all.get(from), all.get(from + 1), between, all.getLast());
    }

    private static int indexOfHere(List<Station> all) {
        return all.stream().map(Station::state).toList().indexOf(Station.State.HERE);
    }

    private ListItem item(Station station, int number) {
        var item = new ListItem();
        item.addClassNames("st", station.state().style());
        if (station.state() == Station.State.HERE) {
            item.getElement().setAttribute("aria-current", "step");
        }
        var words = new Div();
        words.addClassName("tx");
        words.add(text("nm", station.name()));
        addIfAny(words, "who", station.who());
        addIfAny(words, "tm", station.when());
        addIfAny(words, "say", station.opinion());
        station.files().forEach(id -> words.add(file.apply(id)));
        item.add(mark(station, number), words);
        return item;
    }

    private static Span mark(Station station, int number) {
        var mark = new Span();
        mark.addClassName("mk");
        mark.getElement().setAttribute("aria-hidden", "true");
        if (station.state() == Station.State.END) {
            mark.addClassName("end");
        }
        if (!station.state().icon().isEmpty()) {
            mark.add(new Icon(station.state().icon()));
        } else if (station.state() != Station.State.HERE) {
            mark.setText(String.valueOf(number));
        }
        return mark;
    }

    private static void addIfAny(Div words, String style, String text) {
        if (!text.isBlank()) {
            words.add(text(style, text));
        }
    }

    private static Div text(String style, String text) {
        var part = new Div(text);
        part.addClassName(style);
        return part;
    }
}
