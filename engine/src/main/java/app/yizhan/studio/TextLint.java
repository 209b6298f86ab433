package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Both languages: what is missing in English shows in Chinese. */
@Component
class TextLint implements LintRule {

    private static final int LONGEST = 4_000;

    private final NoticeTexts notices;

    TextLint(NoticeTexts notices) {
        this.notices = notices;
    }

    @Override
    public void check(FamilyContent content, Findings findings) {
        var zh = content.texts().getOrDefault("zh", Map.of());
        var en = content.texts().getOrDefault("en", Map.of());
        if (zh.getOrDefault(content.resources().key(), "").isBlank()) {
            findings.error(
                    "text.name",
                    ModelFiles.TEXTS_ZH,
                    Map.of("key", content.resources().key()));
        }
        missing(content, zh, en, findings);
        notices(zh, findings);
        notices(en, findings);
        zh.forEach((key, text) -> {
            if (text.length() > LONGEST || text.contains("<script")) {
                findings.error("text.wrong", ModelFiles.TEXTS_ZH, Map.of("key", Words.shown(key), "limit", LONGEST));
            }
        });
    }

    private static void missing(
            FamilyContent content, Map<String, String> zh, Map<String, String> en, Findings findings) {
        var missing = new TreeSet<>(zh.keySet());
        content.elements(FlowNode.class)
                .filter(node -> node.getName() != null && !node.getName().isBlank())
                .map(FlowNode::getId)
                .forEach(missing::add);
        missing.removeAll(en.keySet());
        if (!missing.isEmpty()) {
            findings.warning(
                    "text.english",
                    ModelFiles.TEXTS_EN,
                    Map.of("count", missing.size(), "first", Words.shown(missing.first())));
        }
    }

    private void notices(Map<String, String> texts, Findings findings) {
        texts.forEach((key, text) -> {
            if (NoticeTexts.isNotice(key)) {
                notice(key, text, findings);
            }
        });
    }

    /** A message of its own says nothing that nobody fills in. */
    private void notice(String key, String text, Findings findings) {
        var usual = notices.usual(key);
        var holes = Holes.in(text);
        holes.removeAll(Holes.in(usual.orElse("")));
        holes.removeAll(NoticeTexts.EVERYWHERE);
        if (usual.isEmpty()) {
            findings.error("text.notice", ModelFiles.TEXTS_ZH, Map.of("key", Words.shown(key)));
        } else if (!holes.isEmpty()) {
            findings.error(
                    "text.hole",
                    ModelFiles.TEXTS_ZH,
                    Map.of("key", Words.shown(key), "hole", holes.iterator().next()));
        }
    }
}
