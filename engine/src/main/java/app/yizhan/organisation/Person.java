package app.yizhan.organisation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A student, a member of staff, or the alias by which a case of one of them goes.
 *
 * @param id surrogate, never changes
 * @param number 学号 or 工号, the key in the directory
 * @param account log-in name, lower case
 * @param classId unit of a student's class
 * @param unitId unit of a member of staff
 * @param leftOn first day on which the person no longer belongs to the school; null while they do
 */
public record Person(
        String id,
        String number,
        String account,
        String name,
        Kind kind,
        @Nullable Gender gender,
        @Nullable String classId,
        @Nullable String unitId,
        @Nullable String phone,
        @Nullable String email,
        Locale locale,
        @Nullable LocalDate leftOn) {

    /** What a person is to the school. */
    public enum Kind {
        STUDENT,
        STAFF,
        /** Nobody logs in as an alias, holds a role by it or finds it; whose it is knows {@link Aliases}. */
        ALIAS
    }

    public boolean isStudent() {
        return kind == Kind.STUDENT;
    }

    public boolean hasLeft(LocalDate day) {
        return leftOn != null && !leftOn.isAfter(day);
    }
}
