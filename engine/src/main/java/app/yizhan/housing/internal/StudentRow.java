package app.yizhan.housing.internal;

import app.yizhan.organisation.Gender;
import app.yizhan.organisation.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an import of allocations has to know of a person. */
public record StudentRow(
        String id,
        String number,
        Person.Kind kind,
        @Nullable Gender gender,
        @Nullable LocalDate leftOn) {

    public boolean hasLeft(LocalDate day) {
        return leftOn != null && !leftOn.isAfter(day);
    }
}
