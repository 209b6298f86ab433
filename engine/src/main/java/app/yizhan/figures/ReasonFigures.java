package app.yizhan.figures;

import java.util.Locale;

/**
 * How often a reason was given in a period; decisions taken back are not counted.
 *
 * @param action REJECT or RETURN
 * @param name of the reason code, in Chinese
 */
public record ReasonFigures(String service, String action, String reasonCode, String name, String nameEn, int times) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }
}
