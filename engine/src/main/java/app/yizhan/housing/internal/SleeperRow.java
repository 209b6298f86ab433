package app.yizhan.housing.internal;

import app.yizhan.housing.Occupant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A bed with its student and the student's class. */
public record SleeperRow(
        String bed,
        String studentId,
        String number,
        String name,
        @Nullable String classId,
        LocalDate since) {

    public Occupant toOccupant() {
        return new Occupant(bed, studentId, number, name, since);
    }
}
