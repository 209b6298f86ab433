package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.request.AsksTables;
import app.yizhan.request.FlowConditions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decision tables and forms of a service, each with what uses it: of the draft where there is one, else of the newest version. */
@Service
@Transactional(readOnly = true)
public class ModelParts {

    /** How something of the process uses a table or a form. */
    public enum Use {
        /** The form with which a case starts. */
        START,
        /** A step of people shows the form. */
        STEP,
        /** A step of the system asks the table. */
        SYSTEM,
        /** A way is gone or not by what the table says. */
        WAY,
        /** A program asks the table, whatever the model says. */
        PROGRAM
    }

    /** @param name of the step, or of both ends of the way */
    public record User(Use use, String element, String name) {}

    /**
     * @param key of the table, id of the form
     * @param file its name
     * @param name of the table; a form has none but its id
     * @param users in the order of the model
     */
    public record Part(String key, String file, String name, List<User> users) {}

    private final ModelDrafts drafts;
    private final FamilyContents contents;
    private final FlowConditions conditions;
    private final List<AsksTables> programs;

    ModelParts(ModelDrafts drafts, FamilyContents contents, FlowConditions conditions, List<AsksTables> programs) {
        this.drafts = drafts;
        this.contents = contents;
        this.conditions = conditions;
        this.programs = programs;
    }

    /** By file; one that cannot be read has its stem as key. @throws app.yizhan.refusal.NotFound if there is no such service */
    public List<Part> tables(String service, Locale locale) {
        var content = content(service);
        List<Part> parts = new ArrayList<>();
        for (var file : files(content, ".dmn")) {
            var model = content.decisions().get(file);
            if (model == null) {
                parts.add(unread(file));
            } else {
                model.getModelElementsByType(Decision.class)
                        .forEach(decision -> parts.add(table(content, file, model, decision, locale)));
            }
        }
        return parts;
    }

    /** That with which a case starts is the first. @throws app.yizhan.refusal.NotFound if there is no such service */
    public List<Part> forms(String service, Locale locale) {
        var content = content(service);
        var start = content.startForm().orElse("");
        return files(content, ".form").stream()
                .map(file -> form(content, file, locale))
                .sorted((one, other) ->
                        Boolean.compare(other.key().equals(start), one.key().equals(start)))
                .toList();
    }

    private Part table(FamilyContent content, String file, DmnModelInstance model, Decision decision, Locale locale) {
        var key = String.valueOf(decision.getId());
        var names = Names.of(content, locale);
        Set<String> answers = decision.getChildElementsByType(DecisionTable.class).stream()
                .flatMap(table -> table.getOutputs().stream())
                .map(Output::getName)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        var users = Stream.of(
                        content.elements(FlowNode.class)
                                .filter(node -> tables(node).anyMatch(named -> names(named, key)))
                                .map(node -> new User(Use.SYSTEM, node.getId(), names.of(node))),
                        content.elements(SequenceFlow.class)
                                .filter(flow -> Flows.joins(flow) && looksAt(flow, answers))
                                .map(flow -> new User(Use.WAY, flow.getId(), way(flow, names))),
                        programs.stream()
                                .filter(program -> program.asked().contains(key))
                                .map(program -> new User(Use.PROGRAM, "", "")))
                .flatMap(all -> all);
        return new Part(key, file, TableSheet.name(decision, names, locale), users.toList());
    }

    /** What a step says of the tables that it asks. */
    private static Stream<String> tables(FlowElement node) {
        return switch (node) {
            case ServiceTask task -> DecideLint.said(task);
            case BusinessRuleTask task -> Stream.ofNullable(task.getCamundaDecisionRef());
            default -> Stream.empty();
        };
    }

    /** A table in packs stands for each of them: {@code leave-level(leave.pack)} is also {@code leave-level-zjitc}. */
    private static boolean names(String said, String key) {
        int packs = said.indexOf('(');
        return packs < 0
                ? said.equals(key)
                : said.substring(0, packs).equals(key) || key.startsWith(said.substring(0, packs) + "-");
    }

    private boolean looksAt(SequenceFlow flow, Set<String> answers) {
        return flow.getConditionExpression() != null
                && conditions
                        .variable(flow.getConditionExpression().getTextContent())
                        .filter(answers::contains)
                        .isPresent();
    }

    private static String way(SequenceFlow flow, Names names) {
        return names.of(flow.getSource()) + " → " + names.of(flow.getTarget());
    }

    private static Part form(FamilyContent content, String file, Locale locale) {
        var key = stem(file);
        if (!content.forms().containsKey(key)) {
            return unread(file);
        }
        var names = Names.of(content, locale);
        List<User> users = new ArrayList<>();
        if (key.equals(content.startForm().orElse("")) || startsWith(content, key)) {
            users.add(new User(Use.START, "", ""));
        }
        content.elements(UserTask.class)
                .filter(task -> key.equals(task.getCamundaFormRef()))
                .forEach(task -> users.add(new User(Use.STEP, task.getId(), names.of(task))));
        return new Part(key, file, key, users);
    }

    /** A process that another of the family calls has a start of its own. */
    private static boolean startsWith(FamilyContent content, String form) {
        return content.elements(StartEvent.class).anyMatch(start -> form.equals(start.getCamundaFormRef()));
    }

    private static Part unread(String file) {
        return new Part(stem(file), file, stem(file), List.of());
    }

    private static String stem(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static Set<String> files(FamilyContent content, String ending) {
        return content.resources().files().keySet().stream()
                .filter(file -> file.endsWith(ending))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private FamilyContent content(String service) {
        return contents.read(drafts.draftOrNewest(service), (file, broken) -> {});
    }
}
