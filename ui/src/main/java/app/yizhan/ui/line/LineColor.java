package app.yizhan.ui.line;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Line of a service family: its colour and its one character. */
public final class LineColor {

    private static final List<String> KNOWN =
            List.of("house", "leave", "repair", "party", "aid", "cert", "visit", "night");

    /** Where nothing is said of stations: the drawing stays, its words do not. */
    private static final Set<String> PLAIN = Set.of("party", "aid");

    private LineColor() {}

    /** Key of a text that speaks of stations, or of the one that says the same of steps. */
    public static String words(String line, String key) {
        return PLAIN.contains(line) ? key + ".step" : key;
    }

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
