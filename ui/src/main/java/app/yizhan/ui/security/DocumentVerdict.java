package app.yizhan.ui.security;

import app.yizhan.document.DocumentCheck;
import app.yizhan.document.DocumentStatus;
import app.yizhan.document.IssuedDocument;
import app.yizhan.ui.text.UiTexts;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says of a slip or certificate whether it stands, and what to compare with the paper. */
final class DocumentVerdict {

    private final UiTexts texts;

    DocumentVerdict(UiTexts texts) {
        this.texts = texts;
    }

    /** Tone of the note: nothing but VALID looks good from afar. */
    String tone(DocumentCheck check) {
        return switch (check.document().status()) {
            case VALID -> "ok";
            case NOT_YET -> "soon";
            case EXPIRED, REVOKED -> "late";
        };
    }

    String sentence(DocumentCheck check, Locale locale) {
        var document = check.document();
        var moment = switch (document.status()) {
            case NOT_YET -> document.validFrom();
            case EXPIRED -> document.validTo();
            case REVOKED -> document.revokedAt();
            case VALID -> document.issuedAt();
        };
        return say(
                locale,
                "verify.document." + document.status(),
                at(moment == null ? document.issuedAt() : moment, locale));
    }

    Map<String, String> facts(DocumentCheck check, Locale locale) {
        var document = check.document();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(say(locale, "verify.document.kind"), document.title());
        facts.put(say(locale, "verify.number"), document.number());
        check.shown().forEach(fact -> facts.put(fact.label(), fact.value()));
        facts.put(say(locale, "verify.document.issued"), at(document.issuedAt(), locale));
        if (document.validTo() != null && document.status() != DocumentStatus.REVOKED) {
            facts.put(say(locale, "verify.document.valid"), validity(document, document.validTo(), locale));
        }
        return facts;
    }

    private String validity(IssuedDocument document, LocalDateTime to, Locale locale) {
        var from = document.validFrom() == null ? document.issuedAt() : document.validFrom();
        return say(locale, "verify.document.from-to", at(from, locale), at(to, locale));
    }

    private String at(LocalDateTime at, Locale locale) {
        return DateTimeFormatter.ofPattern(say(locale, "record.time-pattern"), locale)
                .format(at);
    }

    private String say(Locale locale, String key, Object... args) {
        return texts.getTranslation(key, locale, args);
    }
}
