package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.notification.Texts;
import app.yizhan.studio.Impact.Change;
import app.yizhan.studio.Impact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** What is different between two versions of a family, in words. */
@Component
class ModelChanges {

    private static final int MOST = 300;

    /** Properties that say whom a step asks or tells. */
    private static final Set<String> RULES = Set.of("assign", "cc");

    private final Texts texts;
    private final FileChanges files;
    private final RuleWords rules;

    ModelChanges(Texts texts, FileChanges files, RuleWords rules) {
        this.texts = texts;
        this.files = files;
        this.rules = rules;
    }

    List<Change> between(FamilyContent from, FamilyContent to, Locale locale) {
        var said = new Said(texts, rules, locale, Names.of(to, locale), Names.of(from, locale), new ArrayList<>());
        nodes(from, to, said);
        process(from, to, said);
        files.between(from, to, said);
        return said.changes().stream().limit(MOST).toList();
    }

    private static void nodes(FamilyContent from, FamilyContent to, Said said) {
        var before = nodes(from);
        var after = nodes(to);
        var ways = new Ways(new Flows(from), new Flows(to));
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (var id : all) {
            if (!before.containsKey(id)) {
                said.add(
                        Kind.ADDED,
                        id,
                        "step.added",
                        Map.of("name", said.names().of(after.get(id))));
            } else if (!after.containsKey(id)) {
                said.add(
                        Kind.REMOVED,
                        id,
                        "step.removed",
                        Map.of("name", said.old().of(before.get(id))));
            } else {
                node(before.get(id), after.get(id), ways, said);
            }
        }
    }

    private record Ways(Flows old, Flows now) {}

    /** Sentences about changes. */
    record Said(Texts texts, RuleWords rules, Locale locale, Names names, Names old, List<Change> changes) {

        void add(Kind kind, String element, String text, Map<String, ?> args) {
            changes.add(new Change(kind, element, texts.text(locale, "change." + text, args)));
        }

        /** A property's value: rules, durations and nothing in words. */
        String value(String property, String value) {
            boolean readable = RULES.contains(property) && !value.isBlank();
            return readable ? rules.asked(value, names, locale) : LimitWords.shown(value, this);
        }

        /** Name of a text: a message is called what it is for. */
        String text(String key) {
            if (!NoticeTexts.isNotice(key)) {
                return key;
            }
            return texts.text(
                    locale, "notice." + key.replaceFirst("^\\w+\\.", "").replaceFirst("\\.(subject|body)$", ""));
        }

        /** Name of a property, or the property itself. */
        String property(String name) {
            var key = "change.property." + name;
            return texts.has(locale, key) ? texts.text(locale, key) : name;
        }
    }

    private static Map<String, FlowNode> nodes(FamilyContent content) {
        return content.elements(FlowNode.class)
                .collect(Collectors.toMap(FlowNode::getId, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static void node(FlowNode before, FlowNode after, Ways ways, Said said) {
        var name = said.names().of(after);
        var id = after.getId();
        if (!said.old().of(before).equals(name)) {
            said.add(Kind.CHANGED, id, "step.renamed", Map.of("from", said.old().of(before), "to", name));
        }
        if (!before.getElementType().equals(after.getElementType())) {
            said.add(Kind.CHANGED, id, "step.type", Map.of("name", name));
        }
        properties(id, name, facts(before), facts(after), said);
        var sources = ways.now().before(after);
        if (!ids(ways.old().before(before)).equals(ids(sources))) {
            said.add(Kind.MOVED, id, "step.moved", Map.of("name", name, "after", names(sources, said)));
        }
        conditions(before, after, ways, said);
    }

    private static void properties(
            String id, String name, Map<String, String> before, Map<String, String> after, Said said) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var from = before.getOrDefault(key, "");
            var to = after.getOrDefault(key, "");
            if (!from.equals(to)) {
                LimitWords.change(from, to, said)
                        .filter(words -> key.equals("sla"))
                        .ifPresentOrElse(
                                words -> said.add(Kind.CHANGED, id, "step.limit", Map.of("name", name, "limit", words)),
                                () -> said.add(
                                        Kind.CHANGED,
                                        id,
                                        "step.property",
                                        Map.of(
                                                "name", name,
                                                "property", said.property(key),
                                                "from", said.value(key, from),
                                                "to", said.value(key, to))));
            }
        }
    }

    /** What a node says beside its name: its properties, its form, step and table, its time. */
    private static Map<String, String> facts(FlowNode node) {
        var facts = new TreeMap<>(CaseFit.properties(node));
        for (var attribute : List.of("formRef", "delegateExpression", "decisionRef", "asyncBefore")) {
            var value = node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", attribute);
            if (value != null) {
                facts.put(attribute, value);
            }
        }
        node.getChildElementsByType(TimerEventDefinition.class)
                .forEach(timer -> facts.put("time", timer.getTextContent().strip()));
        return facts;
    }

    private static Set<String> ids(List<FlowNode> nodes) {
        return nodes.stream().map(FlowNode::getId).collect(Collectors.toSet());
    }

    private static String names(List<FlowNode> nodes, Said said) {
        return nodes.stream().map(said.names()::of).distinct().collect(Collectors.joining(", "));
    }

    private static void conditions(FlowNode before, FlowNode after, Ways ways, Said said) {
        Map<String, String> known = ways.old().from(before).stream()
                .collect(Collectors.toMap(flow -> flow.getTarget().getId(), ModelChanges::condition, (a, b) -> a + b));
        ways.now().from(after).stream()
                .filter(flow -> known.containsKey(flow.getTarget().getId()))
                .filter(flow -> !known.get(flow.getTarget().getId()).contains(condition(flow)))
                .forEach(flow -> said.add(
                        Kind.CHANGED,
                        flow.getId(),
                        "flow.condition",
                        Map.of(
                                "name",
                                said.names().of(after),
                                "target",
                                said.names().of(flow.getTarget()))));
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent().strip();
    }

    private static void process(FamilyContent from, FamilyContent to, Said said) {
        if (from.mainProcess().isPresent() && to.mainProcess().isPresent()) {
            Process after = to.mainProcess().get();
            var name = said.names().of(after);
            properties(
                    after.getId(), name, CaseFit.properties(from.mainProcess().get()), CaseFit.properties(after), said);
        }
    }
}
