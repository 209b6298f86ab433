package app.yizhan.studio;

import java.util.List;
import java.util.Map;

/**
 * A service as a lay administrator reads it, in their language: of the draft where there is one, else of the newest version.
 *
 * @param line mark of the line it hangs on
 * @param who who may apply
 * @param promise usual time, as a duration in words; empty if nothing is promised
 * @param steps in the order in which a case comes to them
 * @param fields of the form with which a case starts
 */
public record ModelSheet(
        String key,
        String name,
        String description,
        String line,
        String who,
        String promise,
        String withdraw,
        List<Step> steps,
        List<Table> tables,
        List<Field> fields) {

    /**
     * @param who whom its rule asks; empty: nobody is named yet
     * @param limit in words; empty if there is none
     * @param limitValue as the model writes it, e.g. {@code 2wd}; empty where it is not a duration that stands in the model
     * @param copies who gets a copy when it is settled, or later as its ladder says
     * @param rules what the model says, for those who change it
     */
    public record Step(
            String key,
            String name,
            boolean work,
            String who,
            String limit,
            String limitValue,
            String copies,
            Rules rules) {}

    /**
     * Rules of a step as the model writes them.
     *
     * @param usual who is asked in words, units with a rule of their own left out
     * @param others by code of the unit, in which others decide
     * @param cc who gets a copy when it is settled
     */
    public record Rules(String usual, Map<String, String> others, List<String> cc) {}

    /**
     * A decision table.
     *
     * @param first whether the first row that fits decides
     */
    public record Table(String key, String name, boolean first, List<Column> columns, List<Row> rows) {}

    /**
     * @param condition false: an answer
     * @param type {@code boolean}, {@code long}, {@code string} …
     * @param options words of the values that it may have, by cell; empty: it is written
     */
    public record Column(String head, boolean condition, String type, Map<String, String> options) {}

    /**
     * @param words cells in words
     * @param cells as the file writes them
     */
    public record Row(String id, List<String> words, List<String> cells) {}

    /**
     * @param form id of the form that has it
     * @param files whether something is attached
     * @param added whether it was added on the sheet, and can be taken away there
     */
    public record Field(
            String form,
            String key,
            String label,
            boolean required,
            boolean computed,
            boolean sensitive,
            boolean files,
            boolean added) {}
}
