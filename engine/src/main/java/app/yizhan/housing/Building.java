package app.yizhan.housing;

import app.yizhan.organisation.Gender;
import java.util.Locale;

/**
 * A building with beds for students.
 *
 * @param code key in the directory, e.g. {@code b01}
 * @param campusCode campus that it stands on
 * @param gender of those who live in it
 */
public record Building(
        String code,
        String campusCode,
        String campusName,
        String campusNameEn,
        String name,
        String nameEn,
        Gender gender) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }

    public String campusName(Locale locale) {
        return locale.getLanguage().equals("en") ? campusNameEn : campusName;
    }
}
