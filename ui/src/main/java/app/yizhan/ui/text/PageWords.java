package app.yizhan.ui.text;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.refusal.Refusal;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Words and times in the language of the page that is being shown. */
@Component
public class PageWords {

    private final UiTexts texts;
    private final SchoolClock clock;

    PageWords(UiTexts texts, SchoolClock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public Locale locale() {
        return UI.getCurrent().getLocale();
    }

    public String say(String key, Object... args) {
        return texts.getTranslation(key, locale(), args);
    }

    /** A message, in the words of the service that it is about. */
    public String notice(String key, Map<String, ?> args) {
        return texts.notice(key, locale(), args);
    }

    /** A person's name as this page's reader reads it. */
    public String name(String kept) {
        return texts.name(kept, locale());
    }

    public boolean has(String key) {
        return texts.has(key, locale());
    }

    /** Keys of the domain's texts that begin so. */
    public Set<String> keys(String prefix) {
        return texts.keys(prefix);
    }

    /** The pages' own texts whose keys begin so, by the rest of the key, for scripts that fill their places themselves. */
    public Map<String, String> own(String prefix) {
        return texts.own(prefix, locale());
    }

    public Times times() {
        return new Times(locale(), clock.now());
    }

    public RefusalWords refusals() {
        return new RefusalWords(texts, locale());
    }

    public String of(Refusal refusal) {
        return refusals().of(refusal);
    }
}
