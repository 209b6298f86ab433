package app.yizhan.ui.chart;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Numbers as bars, for those who look rather than read; whoever does not see them has the table that stands beside each chart. What
 * draws is loaded only where there is one.
 */
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart/yz-chart.js")
public final class Chart extends Div {

    /** A colour that means the same in every chart; all but the first series are hatched besides. */
    public enum Tone {
        BRAND,
        INFO,
        LATE;

        private String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Bars of one kind, one for each name.
     *
     * @param name for the legend; with one series alone there is none
     * @param labels what stands at the end of each bar; may be empty
     */
    public record Series(String name, Tone tone, List<? extends Number> values, List<String> labels) {}

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Chart(List<String> names, List<Series> series, ObjectNode told) {
        addClassName("chart");
        getElement().setAttribute("aria-hidden", "true");
        if (series.size() > 1) {
            add(legend(series));
        }
        texts(told.putArray("names"), names);
        var bars = told.putArray("series");
        series.forEach(one -> {
            var node = bars.addObject();
            node.put("tone", one.tone().token());
            one.values().forEach(value -> node.withArray("values").add(value.doubleValue()));
            texts(node.putArray("labels"), one.labels());
        });
        var drawn = new Element("yz-chart");
        getElement().appendChild(drawn);
        drawn.callJsFunction("show", told);
    }

    /**
     * Columns beside each other, in the order of time.
     *
     * @param tips what is told of each name when somebody points at it
     */
    public static Chart columns(List<String> names, List<String> tips, Series... series) {
        var told = JSON.objectNode().put("upright", true);
        texts(told.putArray("tips"), tips);
        return new Chart(names, List.of(series), told);
    }

    /** A row for each name, the series below each other. */
    public static Chart rows(List<String> names, Series... series) {
        return new Chart(names, List.of(series), JSON.objectNode());
    }

    /** A row for each name, the series behind each other: their labels stand at the end of the last one. */
    public static Chart parts(List<String> names, Series... series) {
        return new Chart(names, List.of(series), JSON.objectNode().put("stacked", true));
    }

    /** Rows that are measured against the most there can be. */
    public static Chart marks(List<String> names, int most, Series series) {
        return new Chart(names, List.of(series), JSON.objectNode().put("most", most));
    }

    private static Div legend(List<Series> series) {
        var legend = new Div();
        legend.addClassName("chart-legend");
        for (int i = 0; i < series.size(); i++) {
            var one = new Span(series.get(i).name());
            one.addClassName("tone-" + series.get(i).tone().token());
            if (i > 0) {
                one.addClassName("hatched");
            }
            legend.add(one);
        }
        return legend;
    }

    private static void texts(ArrayNode into, List<String> texts) {
        texts.forEach(into::add);
    }
}
