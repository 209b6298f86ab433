package app.yizhan.organisation;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param removed people, units, roles and so on that were ended by date
 * @param confirmationNeeded more is wrong or leaves than is taken without {@code confirm}
 * @param files the counts file by file, in the order in which they were read
 * @param problems every line that was left out, by file and line
 */
public record DirectoryReport(
        int added,
        int changed,
        int removed,
        boolean confirmationNeeded,
        List<FileCounts> files,
        List<Problem> problems) {

    /** Lines that were left out. */
    public int bad() {
        return files.stream().mapToInt(FileCounts::bad).sum();
    }

    /**
     * @param lines lines of data, without the header
     * @param bad lines that were left out
     */
    public record FileCounts(String file, int lines, int bad, int added, int changed, int removed) {}

    /**
     * @param line as an editor counts them: the header is 1
     * @param message a sentence in the reader's language
     */
    public record Problem(String file, int line, String message) {}
}
