package app.yizhan.dossier;

import app.yizhan.dossier.internal.PaperFile.CellLine;
import app.yizhan.dossier.internal.PaperFile.FormLine;
import app.yizhan.dossier.internal.PaperFile.PartLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A printed form as data: parts of rows of cells. Its name is {@code dossier.form.<code>}; another form is another file of
 * {@code dossier/forms}, with its texts.
 *
 * @param applicant whether the applicant may print it too
 */
record PaperForm(String code, boolean applicant, List<Part> parts) {

    private static final String FIELD = "field.";
    private static final String PERIOD = "period.";

    /**
     * A table of the form.
     *
     * @param title key of its heading, below {@code dossier.part}; null: none
     * @param each code of a step that comes again and again, for each act of which the table is printed; null: it is printed once
     */
    record Part(@Nullable String title, @Nullable String each, List<List<Cell>> rows) {}

    /**
     * A cell with what it is called beside it.
     *
     * @param of what stands in it, a word of {@link FormFacts}; empty: nothing, it is filled in by hand
     * @param label key below {@code dossier.label}; empty: the field's own
     * @param lines least height, for writing by hand
     * @param veiled whether the form may be printed by those who may not read this cell; they get words that say so
     * @param sign who signs it, keys below {@code dossier.sign}
     * @param day of the signature, as {@code of}; empty: written by hand
     */
    record Cell(String of, String label, int lines, boolean veiled, List<String> sign, String day) {

        boolean isField() {
            return of.startsWith(FIELD) || of.startsWith(PERIOD);
        }

        /** Key of the field that it shows. */
        String field() {
            return of.substring(of.indexOf('.') + 1);
        }
    }

    Stream<Cell> cells() {
        return parts.stream().flatMap(part -> part.rows().stream()).flatMap(List::stream);
    }

    static PaperForm of(FormLine line) {
        return new PaperForm(
                line.code(),
                Boolean.TRUE.equals(line.applicant()),
                line.parts().stream().map(PaperForm::part).toList());
    }

    private static Part part(PartLine line) {
        return new Part(
                line.title(),
                line.each(),
                line.rows().stream()
                        .map(row -> row.stream().map(PaperForm::cell).toList())
                        .toList());
    }

    private static Cell cell(CellLine line) {
        var of = Objects.requireNonNullElse(line.of(), "");
        var label = line.label() == null && !of.startsWith(FIELD) ? of : line.label();
        return new Cell(
                of,
                Objects.requireNonNullElse(label, ""),
                Objects.requireNonNullElse(line.lines(), 1),
                Boolean.TRUE.equals(line.veiled()),
                Objects.requireNonNullElse(line.sign(), List.of()),
                Objects.requireNonNullElse(line.day(), ""));
    }
}
