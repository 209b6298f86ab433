package app.yizhan.ui.security;

import app.yizhan.ui.text.UiTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A page before log-in: plain HTML without script to load, so that it is there at once and works in any browser.
 * <code>{{key}}</code> is a text, <code>{{=name}}</code> a value; both are escaped. <code>{{+name}}</code> is markup of ours.
 */
final class PublicPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([=+]?)([\\w.-]+)}}");

    private final String template;
    private final UiTexts texts;

    PublicPage(String name, UiTexts texts) {
        this.template = read(name);
        this.texts = texts;
    }

    String in(Locale locale, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(fill(place.group(1), place.group(2), locale, values)));
    }

    private String fill(String kind, String name, Locale locale, Map<String, String> values) {
        return switch (kind) {
            case "=" -> HtmlUtils.htmlEscape(values.getOrDefault(name, ""), "UTF-8");
            case "+" -> values.getOrDefault(name, "");
            default -> HtmlUtils.htmlEscape(texts.getTranslation(name, locale), "UTF-8");
        };
    }

    static String read(String name) {
        try (var in = PublicPage.class.getResourceAsStream("/pages/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
