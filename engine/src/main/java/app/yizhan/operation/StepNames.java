package app.yizhan.operation;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.notification.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What services and the elements of their models are called in the reader's language. */
@Component
public class StepNames {

    private final Families families;
    private final Texts texts;

    StepNames(Families families, Texts texts) {
        this.families = families;
        this.texts = texts;
    }

    /** As the newest version calls it. */
    public String service(String key, Locale locale) {
        return families.find(key).map((Family family) -> family.name(locale)).orElse(key);
    }

    /** As the version calls it that the case runs on; what has no name there by what it is. */
    public String of(String definitionId, String element, Locale locale) {
        var family = families.of(definitionId);
        if (family.steps().containsKey(element)) {
            return family.stepName(locale, element);
        }
        return family.text(locale, element).filter(name -> !name.isBlank()).orElseGet(() -> kind(element, locale));
    }

    private String kind(String element, Locale locale) {
        int end = element.indexOf('_');
        var key = "element." + (end < 0 ? element : element.substring(0, end));
        return texts.text(locale, texts.has(locale, key) ? key : "element.other");
    }
}
