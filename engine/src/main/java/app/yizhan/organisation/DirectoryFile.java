package app.yizhan.organisation;

import java.util.List;

/**
 * One kind of file of the directory import. A bean; features contribute their own. The import reads the files that were sent
 * by {@link #order()}, all in one transaction: a dry run does the same work and rolls it back, so {@link #take} just writes.
 */
public interface DirectoryFile {

    /** Full name, e.g. {@code people.csv}. */
    String name();

    /** Units 10, people 20, buildings and beds 30 to 39, roles 40, allocations 50. */
    int order();

    /** Columns that the header must have. */
    List<String> columns();

    /** Columns that the header may have; where one is missing, the values stay as they were. */
    default List<String> optionalColumns() {
        return List.of();
    }

    /** Whether already one bad line needs a confirmation; otherwise more than 1 % of the file's lines do. */
    default boolean mustBeClean() {
        return false;
    }

    /** Reads the lines, writes the changes and counts them on {@code run}. */
    void take(DirectoryRun run);
}
