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
        zh.forEach((key, text) -> {
            if (text.length() > LONGEST || text.contains("<script")) {
                findings.error("text.wrong", ModelFiles.TEXTS_ZH, Map.of("key", Words.shown(key), "limit", LONGEST));
            }
        });
    }
}
