package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that a service says to people, in both languages: of the draft where there is one, else of the newest version. */
@Service
@Transactional(readOnly = true)
public class ModelTexts {

    /** Where on the pages a text stands. */
    public enum Group {
        /** Name, description, guide, promise, titles. */
        SERVICE,
        /** Steps, questions and results. */
        STEPS,
        /** Fields with their options and help, and what stands beside them. */
        FORM,
        /** Decision tables, documents, words of its pages. */
        OTHER
    }

    /**
     * @param own false: these are the words of every service
     * @param holes what may be filled in, as one writes it
     */
    public record Text(String key, String zh, String en, boolean own, List<String> holes) {}

    /**
     * A message that the service sends.
     *
     * @param name what it is for
     * @param texts in the application, then subject and body of the mail
     */
    public record Notice(String name, List<Text> texts) {}

    private final ModelDrafts drafts;
    private final FamilyContents contents;
    private final NoticeTexts notices;

    ModelTexts(ModelDrafts drafts, FamilyContents contents, NoticeTexts notices) {
        this.drafts = drafts;
        this.contents = contents;
        this.notices = notices;
    }

    /** By group, ordered by key. @throws NotFound if there is no such service */
    public Map<Group, List<Text>> of(String service) {
        var content = content(service);
        var zh = content.texts().getOrDefault("zh", Map.of());
        var en = content.texts().getOrDefault("en", Map.of());
        Map<Group, List<Text>> found = new LinkedHashMap<>();
        var nodes = content.elements(FlowNode.class).map(FlowNode::getId).toList();
        for (var group : Group.values()) {
            found.put(
                    group,
                    new TreeSet<>(zh.keySet())
                            .stream()
                                    .filter(key -> !NoticeTexts.isNotice(key))
                                    .filter(key -> group(service, key, nodes.contains(key)) == group)
                                    .map(key -> text(key, zh.get(key), en.getOrDefault(key, "")))
                                    .toList());
        }
        return found;
    }

    /** The messages that the service sends. @throws NotFound if there is no such service */
    public List<Notice> notices(String service, Locale locale) {
        return notices.of(service, content(service).texts(), locale);
    }

    /** Texts of those keys, empty where the service has none. @throws NotFound if there is no such service */
    public List<Text> of(String service, List<String> keys) {
        var texts = content(service).texts();
        return keys.stream()
                .map(key -> text(
                        key,
                        texts.getOrDefault("zh", Map.of()).getOrDefault(key, ""),
                        texts.getOrDefault("en", Map.of()).getOrDefault(key, "")))
                .toList();
    }

    private FamilyContent content(String service) {
        return contents.read(drafts.draftOrNewest(service), (file, broken) -> {});
    }

    private static Text text(String key, String zh, String en) {
        return new Text(key, zh, en, true, Holes.shown(Holes.in(zh)));
    }

    private static Group group(String service, String key, boolean node) {
        if (node || key.startsWith("flow.")) {
            return Group.STEPS;
        }
        if (key.startsWith("field.")
                || key.startsWith("option.")
                || key.startsWith("section.")
                || key.startsWith("Text_")) {
            return Group.FORM;
        }
        return key.equals(service) || key.startsWith("title") || !key.contains(".") ? Group.SERVICE : Group.OTHER;
    }
}
