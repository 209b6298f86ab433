package app.yizhan.studio;

import java.util.List;

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
     * @param who whom its rule asks
     * @param limit in words; empty if there is none
     * @param limitValue as the model writes it, e.g. {@code 2wd}; empty where it is not a duration that stands in the model
     * @param copies who gets a copy when it is settled, or later as its ladder says
     */
    public record Step(
            String key, String name, boolean work, String who, String limit, String limitValue, String copies) {}

    /** A decision table; cells in words. */
    public record Table(String key, String name, List<String> heads, List<List<String>> rows) {}

    /** @param form id of the form that has it */
    public record Field(String form, String key, String label, boolean required, boolean computed, boolean sensitive) {}
}
