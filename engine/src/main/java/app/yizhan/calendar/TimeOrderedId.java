package app.yizhan.calendar;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Ids of rows: UUIDv7, which sort by the time they were made (docs/decisions/0003). */
public final class TimeOrderedId {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private TimeOrderedId() {}

    /** @return 36 characters, later ids of one process sort after earlier ones */
    public static String next() {
        return GENERATOR.generate().toString();
    }

    /** Whether a caller's text could be an id at all; MySQL does not compare its ASCII columns with any other character. */
    public static boolean couldBe(String text) {
        return text.length() <= 36 && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
