package app.yizhan.request;

import java.util.List;

/**
 * A decision table in the reader's words.
 *
 * @param rows from top to bottom; the first that fits holds
 * @param summed whether instead all that fit hold, and what they give is added up
 */
public record TableRows(String name, List<Row> rows, boolean summed) {

    /**
     * @param when the conditions, or that this is what holds otherwise
     * @param then what follows, e.g. who decides one after the other
     */
    public record Row(String when, String then) {}
}
