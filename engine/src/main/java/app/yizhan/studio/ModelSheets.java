package app.yizhan.studio;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.Ladder;
import app.yizhan.catalog.Step;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.ByUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the sheet of a service. */
@Service
@Transactional(readOnly = true)
public class ModelSheets {

    private final ModelDrafts drafts;
    private final FamilyContents contents;
    private final Families families;
    private final RuleWords rules;
    private final TableSheet tables;
    private final Texts texts;

    ModelSheets(
            ModelDrafts drafts,
            FamilyContents contents,
            Families families,
            RuleWords rules,
            TableSheet tables,
            Texts texts) {
        this.drafts = drafts;
        this.contents = contents;
        this.families = families;
        this.rules = rules;
        this.tables = tables;
        this.texts = texts;
    }

    /**
     * @throws app.yizhan.refusal.NotFound if there is no such service
     * @throws RuntimeException of whoever reads it, if the draft cannot be read as a family: lint says why
     */
    public ModelSheet of(String service, Locale locale) {
        var files = drafts.draftOrNewest(service);
        var content = contents.read(files);
        var family = families.readBegun(content);
        var names = names(content, locale);
        return new ModelSheet(
                service,
                family.name(locale),
                family.text(locale, "description").orElse(""),
                family.line(),
                rules.roles(family.starters().stream(), locale),
                LimitWords.duration(family.promise(), texts, locale).orElse(""),
                texts.text(locale, "sheet.withdraw." + family.withdraw()),
                order(content).stream()
                        .map(key -> family.steps().containsKey(key)
                                ? step(family, family.steps().get(key), names, locale)
                                : begun(family, key, locale))
                        .toList(),
                tables.of(family, content, names, locale),
                fields(family, locale));
    }

    /** In both languages the texts name fields; the model's own names are for elements. */
    static Names names(FamilyContent content, Locale locale) {
        return new Names(content.texts().getOrDefault(locale.getLanguage().equals("en") ? "en" : "zh", Map.of()));
    }

    private ModelSheet.Step step(Family family, Step step, Names names, Locale locale) {
        var limit = step.ladder() == null ? "" : step.ladder().limit();
        var words = LimitWords.duration(limit, texts, locale);
        return new ModelSheet.Step(
                step.key(),
                family.stepName(locale, step.key()),
                step.kind() == Step.Kind.WORK,
                rules.asked(step.assign(), names, locale),
                words.orElse(limit.isEmpty() ? "" : texts.text(locale, "sheet.limit.said")),
                words.isPresent() ? limit : "",
                rules.say(String.join(", ", copied(step)), names, locale),
                said(step, names, locale));
    }

    /** A step for which nobody is named yet. */
    private static ModelSheet.Step begun(Family family, String key, Locale locale) {
        var nobody = new ModelSheet.Rules("", Map.of(), List.of());
        return new ModelSheet.Step(key, family.stepName(locale, key), false, "", "", "", "", nobody);
    }

    private ModelSheet.Rules said(Step step, Names names, Locale locale) {
        var asked = ByUnit.parse(step.assign());
        return new ModelSheet.Rules(rules.say(asked.usual(), names, locale), asked.others(), step.cc());
    }

    private static List<String> copied(Step step) {
        return Stream.concat(
                        step.cc().stream(),
                        Stream.ofNullable(step.ladder())
                                .flatMap(ladder -> ladder.rungs().stream())
                                .flatMap(rung -> rung.acts().stream())
                                .filter(act -> act.verb().equals("cc"))
                                .map(Ladder.Act::rule))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<ModelSheet.Field> fields(Family family, Locale locale) {
        var form = family.startForm();
        return form.fields().stream()
                .map(field -> new ModelSheet.Field(
                        form.id(),
                        field.key(),
                        family.text(locale, "field." + field.key() + ".label").orElse(field.label()),
                        field.required(),
                        field.computed(),
                        field.sensitive(),
                        field.holdsFiles() && !field.isSignature(),
                        FormEdits.isAdded(field.key())))
                .toList();
    }

    /** Steps as a case comes to them, nearest first; those of called parts follow. */
    private static Set<String> order(FamilyContent content) {
        Set<String> order = new LinkedHashSet<>();
        var flows = new Flows(content);
        var todo = new ArrayDeque<FlowNode>();
        content.mainProcess().ifPresent(process -> todo.addAll(process.getChildElementsByType(StartEvent.class)));
        Set<String> seen = new LinkedHashSet<>();
        while (!todo.isEmpty()) {
            var node = todo.remove();
            if (seen.add(node.getId())) {
                todo.addAll(flows.after(node));
                todo.addAll(attached(node));
            }
        }
        seen.stream()
                .filter(id -> CaseFit.node(content, id)
                        .filter(UserTask.class::isInstance)
                        .isPresent())
                .forEach(order::add);
        content.elements(UserTask.class).map(UserTask::getId).forEach(order::add);
        return order;
    }

    private static List<FlowNode> attached(FlowNode node) {
        List<FlowNode> events = new ArrayList<>(node.getParentElement().getChildElementsByType(BoundaryEvent.class));
        events.removeIf(event -> !node.getId().equals(attachedTo((BoundaryEvent) event)));
        return events;
    }

    private static @Nullable String attachedTo(BoundaryEvent event) {
        return event.getAttachedTo() == null ? null : event.getAttachedTo().getId();
    }
}
