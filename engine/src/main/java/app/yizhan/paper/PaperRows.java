package app.yizhan.paper;

import java.util.ArrayList;
import java.util.List;

/** Rows of a paper: titles, facts, acts. A row that does not fit any more begins the next page. */
public final class PaperRows {

    private static final float SIZE = 10;
    private static final float SMALL = 9;
    private static final float LEADING = 15;
    private static final float LABEL = 116;
    private static final float[] COLUMNS = {0, 104, 208, 332};
    private static final float GAP = 8;

    private final PaperPen pen;

    public PaperRows(PaperPen pen) {
        this.pen = pen;
    }

    /** Never alone at the end of a page. */
    public void title(String words) {
        room(4 * LEADING);
        pen.down(24);
        pen.writeBold(words, pen.size().left(), pen.y(), 12);
        pen.down(7);
        pen.rule(pen.y(), 0.7f);
        pen.down(2);
    }

    public void note(String words) {
        lines(words, SMALL, pen.size().right() - pen.size().left()).forEach(line -> {
            room(LEADING);
            pen.down(LEADING);
            pen.write(line, pen.size().left(), pen.y(), SMALL, true);
        });
    }

    /** How much room the note takes. */
    public float noteHeight(String words) {
        return lines(words, SMALL, pen.size().inside()).size() * LEADING;
    }

    /** A long value goes on over the page. */
    public void fact(String label, String value) {
        var left = pen.size().left() + LABEL + GAP;
        var labels = lines(label, SIZE, LABEL);
        var values = lines(value, SIZE, pen.size().right() - left);
        for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
            room(LEADING);
            pen.down(i == 0 ? LEADING + 2 : LEADING);
            if (i < labels.size()) {
                pen.write(labels.get(i), pen.size().left(), pen.y(), SIZE, true);
            }
            if (i < values.size()) {
                pen.write(values.get(i), left, pen.y(), SIZE, false);
            }
        }
    }

    public void tableHead(String... heads) {
        pen.down(LEADING);
        for (int i = 0; i < heads.length; i++) {
            pen.write(heads[i], pen.size().left() + COLUMNS[i], pen.y(), SMALL, true);
        }
        pen.down(4);
    }

    /** @param who what was done, by whom and in which office, a line each */
    public void act(String when, String step, List<String> who, String said) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(cell(when, 0));
        cells.add(cell(step, 1));
        cells.add(who.stream().flatMap(line -> cell(line, 2).stream()).toList());
        cells.add(cell(said, 3));
        int lines = cells.stream().mapToInt(List::size).max().orElse(0);
        room(Math.min(lines, 6) * LEADING + 6);
        for (int i = 0; i < lines; i++) {
            room(LEADING);
            pen.down(i == 0 ? LEADING + 1 : LEADING - 1);
            for (int column = 0; column < COLUMNS.length; column++) {
                if (i < cells.get(column).size()) {
                    var x = pen.size().left() + COLUMNS[column];
                    pen.write(cells.get(column).get(i), x, pen.y(), SMALL, column == 0 || column == 2 && i > 0);
                }
            }
        }
        pen.down(5);
        pen.rule(pen.y(), 0.4f);
    }

    private List<String> cell(String text, int column) {
        float right = column + 1 < COLUMNS.length
                ? COLUMNS[column + 1] - GAP
                : pen.size().right() - pen.size().left();
        return text.isEmpty() ? List.of() : lines(text, SMALL, right - COLUMNS[column]);
    }

    /** An empty place for a hand or a stamp. */
    public void signature(String words) {
        room(62);
        pen.down(14);
        pen.write(words, pen.size().left() + COLUMNS[2], pen.y(), SMALL, true);
        pen.down(42);
        pen.box(
                pen.size().left() + COLUMNS[3],
                pen.y(),
                pen.size().right() - pen.size().left() - COLUMNS[3],
                48);
        pen.down(6);
        pen.rule(pen.y(), 0.4f);
    }

    /** The signature that was given, below the act that it belongs to. */
    public void signed(String words, byte[] png) {
        room(62);
        pen.down(14);
        pen.write(words, pen.size().left() + COLUMNS[2], pen.y(), SMALL, true);
        pen.down(42);
        float left = pen.size().left() + COLUMNS[3];
        pen.image(png, left, pen.y() + 2, pen.size().right() - left, 48);
        pen.down(6);
        pen.rule(pen.y(), 0.4f);
    }

    private List<String> lines(String text, float size, float most) {
        return pen.text().lines(text, size, most);
    }

    private void room(float points) {
        if (!pen.fits(points)) {
            pen.newPage();
        }
    }
}
