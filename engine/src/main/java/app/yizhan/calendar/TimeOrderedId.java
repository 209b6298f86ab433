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
}
