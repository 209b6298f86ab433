package app.yizhan.organisation.internal;

import app.yizhan.organisation.Gender;
import app.yizhan.organisation.Person;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of {@code person}. */
public record PersonRow(
        String id,
        String number,
        String account,
        String name,
        Person.Kind kind,
        @Nullable Gender gender,
        @Nullable String classId,
        @Nullable String unitId,
        @Nullable String partyUnitId,
        @Nullable String phone,
        @Nullable String email,
        String locale,
        boolean managed,
        @Nullable LocalDate leftOn) {

    public Person toPerson() {
        return new Person(
                id, number, account, name, kind, gender, classId, unitId, phone, email, Locale.of(locale), leftOn);
    }
}
