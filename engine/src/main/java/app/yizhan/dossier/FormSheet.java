package app.yizhan.dossier;

import java.util.List;

/**
 * A form as it is drawn, in words alone.
 *
 * @param left what stands above the table at its left edge
 * @param right what stands at its right
 * @param foot what stands below each page
 */
record FormSheet(String title, String left, String right, List<Section> sections, String foot) {

    /** @param title empty: none */
    record Section(String title, List<Row> rows) {}

    record Row(List<Cell> cells) {}

    /**
     * @param label what stands beside it; empty: it is a cell of a list
     * @param text empty: a place for writing by hand
     * @param share of the row's width, beside its neighbours' shares
     * @param lines least height
     * @param closing what stands in its last lines at the right: who signs, the seal, the day
     */
    record Cell(String label, String text, int share, int lines, List<String> closing) {}
}
