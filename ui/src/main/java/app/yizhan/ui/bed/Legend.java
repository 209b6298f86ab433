package app.yizhan.ui.bed;

import app.yizhan.housing.BedState.State;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;

/** What the shapes mean, with how many there are where that is known. */
final class Legend {

    private static final Map<State, String> SHAPES =
            Map.of(State.FREE, "f", State.HELD, "h", State.TAKEN, "t", State.CLOSED, "x");

    private Legend() {}

    static String shape(State state) {
        return SHAPES.get(state);
    }

    static Div plain() {
        return with(Map.of());
    }

    /** With the sum, and how much of it is taken. */
    static Div counted(Map<State, Long> counts) {
        var legend = with(counts);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long taken = counts.getOrDefault(State.TAKEN, 0L);
        var percent = all == 0 ? "0" : String.format(Locale.ROOT, "%.1f", 100.0 * taken / all);
        var total = new Span(legend.getTranslation("map.total", all, percent));
        total.addClassNames("dt", "at-end", "s", "q");
        legend.add(total);
        return legend;
    }

    static Div with(Map<State, Long> counts) {
        var legend = new Div();
        legend.addClassName("legend");
        for (State state : State.values()) {
            var sign = new Span();
            sign.addClassNames("bed", shape(state));
            String words = legend.getTranslation("bed.state." + state);
            legend.add(
                    new Span(sign, new Span(counts.isEmpty() ? words : words + " " + counts.getOrDefault(state, 0L))));
        }
        return legend;
    }
}
