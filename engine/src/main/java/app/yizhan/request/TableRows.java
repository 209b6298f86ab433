package app.yizhan.request;

import java.util.List;

/**
 * A decision table in the reader's words.
 *
 * @param rows from top to bottom; the first that fits holds
 */
public record TableRows(String name, List<Row> rows) {

    /**
     * @param when the conditions, or that this is what holds otherwise
     * @param then what follows, e.g. who decides one after the other
     */
    public record Row(String when, String then) {}
}
