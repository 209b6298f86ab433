package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.notification.Texts;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at the files of a draft before anything parses them: names, sizes, encoding, document types, and for BPMN the dialect. */
@Component
class SourceGuard {

    private static final int MOST_FILES = 100;
    private static final int LARGEST_FILE = 1024 * 1024;
    private static final int LARGEST_FAMILY = 4 * 1024 * 1024;

    private final Texts texts;

    SourceGuard(Texts texts) {
        this.texts = texts;
    }

    /** @throws InvalidFields naming file or element, if they are no family or carry code */
    void refuse(FamilyResources files, Locale locale) {
        var findings = new Findings(texts, locale);
        check(files, findings);
        var fields = findings.refused().stream()
                .map(f -> new Refusal.Field(String.valueOf(f.elementId()), "lint.said", Map.of("message", f.message())))
                .toList();
        if (!fields.isEmpty()) {
            throw new InvalidFields(fields);
        }
    }

    void check(FamilyResources resources, Findings findings) {
        if (!ModelFiles.isKey(resources.key())) {
            findings.refusal("file.key", null, Map.of("key", Words.shown(resources.key())));
            return;
        }
        if (resources.files().size() > MOST_FILES || size(resources) > LARGEST_FAMILY) {
            findings.refusal("file.family", null, Map.of("files", MOST_FILES, "limit", LARGEST_FAMILY / 1024 / 1024));
            return;
        }
        resources.files().forEach((name, content) -> file(resources.key(), name, content, findings));
    }

    private static void file(String key, String name, byte[] content, Findings findings) {
        if (!ModelFiles.isName(key, name)) {
            findings.refusal("file.name", Words.shown(name), Map.of("file", Words.shown(name), "key", key));
        } else if (content.length > LARGEST_FILE) {
            findings.refusal("file.large", name, Map.of("file", name, "limit", LARGEST_FILE / 1024 / 1024));
        } else {
            text(content)
                    .ifPresentOrElse(
                            text -> text(name, text, findings),
                            () -> findings.refusal("file.text", name, Map.of("file", name)));
        }
    }

    private static void text(String name, String text, Findings findings) {
        boolean xml = name.endsWith(".bpmn") || name.endsWith(".dmn");
        if (xml && (text.contains("<!DOCTYPE") || text.contains("<!ENTITY"))) {
            findings.refusal("file.doctype", name, Map.of("file", name));
        } else if (xml) {
            new SourceScan(name, findings).read(text);
        }
    }

    /** In UTF-8 and without zeros: what is written otherwise could be read otherwise by whoever parses it. */
    private static Optional<String> text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            boolean otherEncoding = text.startsWith("<?xml")
                    && text.substring(0, Math.min(text.length(), 200))
                            .matches("(?s)<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!(?i:utf-8)[\"']).*");
            return otherEncoding || text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static long size(FamilyResources resources) {
        return resources.files().values().stream().mapToLong(c -> c.length).sum();
    }
}
