package app.yizhan.ui.text;

import app.yizhan.refusal.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a refusal says to the reader. */
public final class RefusalWords {

    private final UiTexts texts;
    private final Locale locale;

    public RefusalWords(UiTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public String of(Refusal refusal) {
        return texts.getTranslation(refusal.textKey(), locale, refusal.args());
    }

    /** Sentences by field key, in the order in which the domain found them. */
    public Map<String, String> fields(Refusal refusal) {
        var sentences = new LinkedHashMap<String, String>();
        for (var field : refusal.fields()) {
            sentences.putIfAbsent(
                    field.field(), texts.getTranslation(field.key(), locale, new HashMap<>(field.args())));
        }
        return sentences;
    }
}
