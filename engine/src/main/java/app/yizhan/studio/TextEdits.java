package app.yizhan.studio;

import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Texts of a service, changed on its sheet in both languages; names in diagram and forms follow the Chinese ones. */
@Service
public class TextEdits {

    private static final int LONGEST = 2_000;

    /** A text in both languages. */
    public record Both(@Nullable String zh, @Nullable String en) {}

    private final ModelDrafts drafts;
    private final FamilyContents contents;
    private final NoticeTexts notices;
    private final ModelNames names;

    TextEdits(ModelDrafts drafts, FamilyContents contents, NoticeTexts notices, ModelNames names) {
        this.drafts = drafts;
        this.contents = contents;
        this.notices = notices;
        this.names = names;
    }

    /**
     * Words texts anew.
     *
     * @param changed by key of the family's texts; a message's, e.g. {@code message.task}, in both languages empty: that of every service
     * @throws InvalidFields fields {@code <key>.zh} and {@code <key>.en}: missing, too long, or with a hole that nothing fills
     * @throws NotFound if the service has no such text
     */
    public ModelDraft say(String service, Map<String, Both> changed, String personId, Locale locale) {
        return drafts.change(service, false, personId, locale, files -> said(files, changed));
    }

    private FamilyResources said(FamilyResources files, Map<String, Both> changed) {
        var texts = contents.read(files, (file, broken) -> {}).texts();
        List<Refusal.Field> wrong = new ArrayList<>();
        var zh = new TreeMap<String, String>();
        var en = new TreeMap<String, String>();
        changed.forEach((key, both) -> {
            var known = known(key, texts.getOrDefault("zh", Map.of()));
            boolean mayGo = mayGo(key) && isBlank(both.zh()) && isBlank(both.en());
            zh.put(key, checked(key + ".zh", both.zh(), known, mayGo, wrong));
            en.put(key, checked(key + ".en", both.en(), known, mayGo, wrong));
        });
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
        return names.follow(written(files, zh, en), zh);
    }

    /** As it is said now, by this service or by every one. */
    private String known(String key, Map<String, String> texts) {
        return notices.usual(key)
                .or(() -> Optional.ofNullable(texts.get(key)))
                .or(() -> Optional.of("")
                        .filter(none -> mayGo(key) && texts.containsKey(key.replaceFirst("\\.help$", ".label"))))
                .orElseThrow(() -> new NotFound("text"));
    }

    /** Without words of its own a message has those of every service, and a field no help. */
    private static boolean mayGo(String key) {
        return NoticeTexts.isNotice(key) || key.startsWith("field.") && key.endsWith(".help");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String checked(
            String field, @Nullable String given, String known, boolean mayGo, List<Refusal.Field> wrong) {
        try {
            var text = mayGo ? "" : PlainText.demanded(field, given, LONGEST).replace("\r", "");
            var unknown = Holes.in(text);
            unknown.removeAll(Holes.in(known));
            unknown.removeAll(NoticeTexts.EVERYWHERE);
            if (!unknown.isEmpty()) {
                wrong.add(new Refusal.Field(
                        field,
                        "error.hole",
                        Map.of(
                                "hole", unknown.iterator().next(),
                                "known", String.join(" ", Holes.shown(Holes.in(known))))));
            }
            return text;
        } catch (InvalidFields refused) {
            wrong.addAll(refused.fields());
            return "";
        }
    }

    /** The files with those texts in both bundles. */
    static FamilyResources written(FamilyResources files, Map<String, String> zh, Map<String, String> en) {
        return files.with(Map.of(
                ModelFiles.TEXTS_ZH,
                        bytes(Bundle.with(files.text(ModelFiles.TEXTS_ZH).orElse(""), zh)),
                ModelFiles.TEXTS_EN,
                        bytes(Bundle.with(files.text(ModelFiles.TEXTS_EN).orElse(""), en))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
