package app.yizhan.dossier;

import app.yizhan.dossier.FormSheet.Cell;
import app.yizhan.dossier.FormSheet.Row;
import app.yizhan.paper.PaperPen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Draws any form: a title, tables of framed cells, rows that go on over the page. Lengths are points. */
final class FormLayout {

    private static final float SIZE = 10.5f;
    private static final float LEADING = 17;
    private static final float PAD = 5;
    private static final float LABEL = 82;
    private static final float HAND = 96;

    /** Rows of so many lines are not broken where the next page takes them whole. */
    private static final int TOGETHER = 9;

    /** So many lines of a row stand together at least, before a break and after it: a signature is never torn from its day. */
    private static final int LEAST = 5;

    private final PaperPen pen;
    private final FormSheet sheet;

    /** A cell with its words in lines that fit. */
    private record Lines(
            float x,
            float width,
            float label,
            List<String> called,
            List<String> text,
            List<String> closing,
            int least) {

        /** The signature never touches what was written. */
        int count() {
            int wanted = text.size() + (closing.isEmpty() ? 0 : closing.size() + 1);
            return Math.max(Math.max(wanted, called.size()), least);
        }

        /** A fact stands in the middle of its row, beside what it is called. */
        boolean isShort() {
            return least == 1 && closing.isEmpty() && text.size() < 3;
        }
    }

    FormLayout(PaperPen pen, FormSheet sheet) {
        this.pen = pen;
        this.sheet = sheet;
    }

    void draw(BiFunction<Integer, Integer, String> number) {
        pen.down(24);
        middle(sheet.title(), 18);
        pen.down(26);
        pen.write(sheet.left(), pen.size().left(), pen.y(), SIZE, false);
        float wide = pen.text().width(sheet.right(), SIZE);
        pen.write(sheet.right(), pen.size().right() - wide, pen.y(), SIZE, false);
        pen.down(8);
        for (var section : sheet.sections()) {
            if (!section.title().isEmpty()) {
                heading(section);
            }
            section.rows().forEach(this::row);
        }
        pen.finish(sheet.foot(), number);
    }

    private void middle(String words, float size) {
        float free = pen.size().inside() - pen.text().width(words, size);
        pen.writeBold(words, pen.size().left() + free / 2, pen.y(), size);
    }

    /** Never alone at the end of a page. */
    private void heading(FormSheet.Section section) {
        int first =
                section.rows().isEmpty() ? 0 : Math.min(height(section.rows().getFirst()), 6);
        if (!pen.fits((first + 2) * LEADING)) {
            pen.newPage();
        }
        float height = LEADING + 2 * PAD;
        pen.down(height);
        pen.frame(pen.size().left(), pen.y(), pen.size().inside(), height);
        pen.down(-(height - SIZE) / 2 - 1);
        middle(section.title(), SIZE + 1);
        pen.down((height - SIZE) / 2 + 1);
    }

    private int height(Row row) {
        return lines(row).stream().mapToInt(Lines::count).max().orElse(1);
    }

    private void row(Row row) {
        var cells = lines(row);
        int all = cells.stream().mapToInt(Lines::count).max().orElse(1);
        if (room() < (all <= TOGETHER ? all : LEAST)) {
            pen.newPage();
        }
        for (int from = 0; from < all; ) {
            int some = some(all - from);
            slice(cells, from, some, all);
            from += some;
            if (from < all) {
                pen.newPage();
            }
        }
    }

    /** How many of the lines that are left stand on this page. */
    private int some(int left) {
        int rest = left - room();
        return rest <= 0 ? left : room() - Math.max(0, LEAST - rest);
    }

    /** How many lines of a row still fit; on an empty page there is always room. */
    private int room() {
        float free = pen.y() - pen.size().bottom() - 2 * PAD;
        return (int) (free / LEADING);
    }

    /** What of a row stands on one page; what the cells are called stands on each. */
    private void slice(List<Lines> cells, int from, int some, int all) {
        float top = pen.y();
        float height = some * LEADING + 2 * PAD;
        for (var cell : cells) {
            pen.frame(cell.x(), top - height, cell.width(), height);
            if (cell.label() > 0) {
                pen.frame(cell.x(), top - height, cell.label(), height);
                called(cell, top, height);
            }
            float lower = cell.isShort() ? (all - cell.text().size()) * LEADING / 2 : 0;
            for (int i = 0; i < some; i++) {
                line(cell, from + i, all, top - lower - PAD - i * LEADING - SIZE - 1.5f);
            }
        }
        pen.down(height);
    }

    private void called(Lines cell, float top, float height) {
        float used = cell.called().size() * LEADING;
        float baseline = top - (height - used) / 2 - SIZE - 1.5f;
        for (var line : cell.called()) {
            float free = cell.label() - pen.text().width(line, SIZE);
            pen.write(line, cell.x() + free / 2, baseline, SIZE, false);
            baseline -= LEADING;
        }
    }

    /** Words from the top down, signatures from the bottom up, with room for a hand after each but the day. */
    private void line(Lines cell, int line, int all, float baseline) {
        int signed = line - (all - cell.closing().size());
        if (line < cell.text().size()) {
            pen.write(cell.text().get(line), cell.x() + cell.label() + PAD, baseline, SIZE, false);
        } else if (signed >= 0) {
            var words = cell.closing().get(signed);
            float right = cell.x()
                    + cell.width()
                    - 2 * PAD
                    - (signed + 1 < cell.closing().size() ? HAND : 0);
            pen.write(words, right - pen.text().width(words, SIZE), baseline, SIZE, false);
        }
    }

    private List<Lines> lines(Row row) {
        float shares = row.cells().stream().mapToInt(Cell::share).sum();
        float x = pen.size().left();
        List<Lines> all = new ArrayList<>();
        for (var cell : row.cells()) {
            float width = pen.size().inside() * cell.share() / shares;
            float label = cell.label().isEmpty() ? 0 : LABEL;
            all.add(new Lines(
                    x,
                    width,
                    label,
                    wrapped(cell.label(), LABEL - 2 * PAD),
                    wrapped(cell.text(), width - label - 2 * PAD),
                    cell.closing(),
                    cell.lines()));
            x += width;
        }
        return all;
    }

    /** A closing mark may hang over the edge by its own width. */
    private List<String> wrapped(String words, float most) {
        return words.isEmpty() ? List.of() : pen.text().lines(words, SIZE, most - SIZE / 2);
    }
}
