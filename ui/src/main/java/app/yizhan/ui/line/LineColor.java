package app.yizhan.ui.line;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;

/** Line of a service family: its colour and its one character. */
public final class LineColor {

    private static final List<String> KNOWN =
            List.of("house", "leave", "repair", "party", "aid", "cert", "visit", "night");

    private LineColor() {}

    /** Class that sets the colour of everything drawn inside. */
    public static String style(String line) {
        return "l-" + (KNOWN.contains(line) ? line : "house");
    }

    public static String mark(String line, Locale locale) {
        return KNOWN.contains(line)
                ? I18NProvider.translate(locale, "line." + line + ".mark")
                : I18NProvider.translate(locale, "line.other.mark");
    }

    public static String name(String line, Locale locale) {
        return I18NProvider.translate(locale, "line." + (KNOWN.contains(line) ? line : "other"));
    }
}
