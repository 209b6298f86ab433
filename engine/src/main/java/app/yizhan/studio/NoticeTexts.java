package app.yizhan.studio;

import app.yizhan.notification.NoticeKind;
import app.yizhan.notification.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The messages that a service sends: what every service says, and what this one may say instead. */
@Component
class NoticeTexts {

    /** What every message may have filled in. */
    static final Set<String> EVERYWHERE = Set.of("recipient", "link");

    private static final String MESSAGE = "message.";

    private final Texts texts;
    private final List<NoticeKind> kinds;

    NoticeTexts(Texts texts, List<NoticeKind> kinds) {
        this.texts = texts;
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(NoticeKind::key)).toList();
    }

    /** Whether a family's text of that key would be one of a message. */
    static boolean isNotice(String key) {
        return key.startsWith(MESSAGE) || key.startsWith("mail.");
    }

    /** The Chinese words that every service has for it; empty if it is no message's text. */
    Optional<String> usual(String key) {
        return isNotice(key) ? texts.pattern(Locale.CHINESE, key) : Optional.empty();
    }

    /** Messages of the service's own steps first, then those that every service sends. */
    List<ModelTexts.Notice> of(String service, Map<String, Map<String, String>> own, Locale locale) {
        return Stream.concat(
                        kinds.stream().filter(kind -> service.equals(kind.service())),
                        kinds.stream().filter(kind -> kind.service() == null && saysService(kind)))
                .map(kind -> new ModelTexts.Notice(
                        texts.text(locale, "notice." + kind.key()),
                        Stream.of(
                                        MESSAGE + kind.key(),
                                        "mail." + kind.key() + ".subject",
                                        "mail." + kind.key() + ".body")
                                .map(key -> text(key, own))
                                .toList()))
                .toList();
    }

    private boolean saysService(NoticeKind kind) {
        return usual(MESSAGE + kind.key())
                .filter(text -> Holes.in(text).contains("service"))
                .isPresent();
    }

    private ModelTexts.Text text(String key, Map<String, Map<String, String>> own) {
        return new ModelTexts.Text(
                key,
                said(key, "zh", Locale.CHINESE, own),
                said(key, "en", Locale.ENGLISH, own),
                own.getOrDefault("zh", Map.of()).containsKey(key),
                Holes.shown(Holes.in(usual(key).orElse(""))));
    }

    private String said(String key, String language, Locale locale, Map<String, Map<String, String>> own) {
        var said = own.getOrDefault(language, Map.of()).get(key);
        return said == null ? texts.pattern(locale, key).orElse("") : said;
    }
}
