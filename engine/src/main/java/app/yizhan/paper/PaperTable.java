package app.yizhan.paper;

import java.util.ArrayList;
import java.util.List;

/** A table on a paper; whoever draws it asks whether a row still fits. Lengths are points. */
public final class PaperTable {

    private static final float GAP = 8;

    private final PaperPen pen;
    private final float size;
    private final float[] columns;

    /** @param columns where each begins, from the left edge of what is printed */
    public PaperTable(PaperPen pen, float size, float... columns) {
        this.pen = pen;
        this.size = size;
        this.columns = columns.clone();
    }

    public void head(String... heads) {
        draw(true, heads);
    }

    /** How much room the row takes. */
    public float height(String... cells) {
        return lines(cells) * leading() + GAP;
    }

    public void row(String... cells) {
        draw(false, cells);
    }

    private void draw(boolean pale, String... cells) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            all.add(cell(cells, i));
        }
        int lines = lines(cells);
        pen.down(2);
        for (int line = 0; line < lines; line++) {
            pen.down(leading());
            for (int i = 0; i < columns.length; i++) {
                if (line < all.get(i).size()) {
                    pen.write(all.get(i).get(line), pen.size().left() + columns[i], pen.y(), size, pale);
                }
            }
        }
        pen.down(GAP - 3);
        pen.rule(pen.y(), 0.4f);
        pen.down(1);
    }

    private int lines(String... cells) {
        int lines = 1;
        for (int i = 0; i < columns.length; i++) {
            lines = Math.max(lines, cell(cells, i).size());
        }
        return lines;
    }

    private List<String> cell(String[] cells, int column) {
        float right = column + 1 < columns.length
                ? columns[column + 1] - GAP
                : pen.size().inside();
        return cells[column].isEmpty() ? List.of() : pen.text().lines(cells[column], size, right - columns[column]);
    }

    private float leading() {
        return size * 1.45f;
    }
}
