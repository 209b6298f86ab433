package app.yizhan.studio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Values of one input that tell all its cells apart: whatever a request says, one of them is decided in the same way. */
final class TableSamples {

    /** Stands for every word that no cell names. */
    static final String OTHER = "…";

    private TableSamples() {}

    /**
     * @param cells of the column
     * @param options all values that there can be, where a form says so; empty: unknown
     * @param whole whether numbers are whole
     */
    static List<Object> of(Collection<TableCell> cells, List<String> options, boolean flag, boolean whole) {
        if (flag) {
            return List.of(true, false);
        }
        Set<Object> bounds = new LinkedHashSet<>();
        cells.forEach(cell -> bounds.addAll(cell.bounds()));
        if (bounds.isEmpty()) {
            return List.of(OTHER);
        }
        if (bounds.stream().allMatch(Double.class::isInstance)) {
            return numbers(bounds, whole ? 1 : 0.5);
        }
        if (!options.isEmpty()) {
            return List.copyOf(options);
        }
        List<Object> words = new ArrayList<>(bounds);
        words.add(OTHER);
        return words;
    }

    private static List<Object> numbers(Set<Object> bounds, double step) {
        Set<Object> numbers = new LinkedHashSet<>();
        bounds.stream().map(Double.class::cast).sorted().forEach(bound -> {
            numbers.add(bound - step);
            numbers.add(bound);
            numbers.add(bound + step);
        });
        return List.copyOf(numbers);
    }
}
