package app.yizhan.camunda;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own wall for decision tables: whatever way a file came in, nothing of it is taken unless all of it is of the dialect. So
 * no expression of another language, no call and no loop is ever evaluated (docs/decisions/0004).
 */
final class KnownTablesOnly implements DmnTransformListener {

    private static final String LANGUAGE = "expressionLanguage";

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph graph) {
        check(definitions.getDomElement());
    }

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
        check(decision.getDomElement());
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {
        // looked at with the whole file
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {
        // looked at with the whole file
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {
        // looked at with the whole file
    }

    private static void check(DomElement element) {
        var name = element.getLocalName();
        var namespace = String.valueOf(element.getNamespaceURI());
        if (TableDialect.isNoteOfATool(namespace, within(element))) {
            return; // lint refuses it by now; a version from before still has to load
        }
        if (!TableDialect.knowsElement(namespace, name)) {
            throw refused(name);
        }
        if (!TableDialect.knowsLanguage(element.getAttribute(LANGUAGE))) {
            throw refused(LANGUAGE);
        }
        if (TableDialect.isCell(name, within(element)) && !TableDialect.isHarmless(element.getTextContent())) {
            throw refused(element.getTextContent());
        }
        element.getChildElements().forEach(KnownTablesOnly::check);
    }

    private static @Nullable String within(DomElement element) {
        var parent = element.getParentElement();
        return parent == null ? null : parent.getLocalName();
    }

    private static ProcessEngineException refused(String what) {
        return new ProcessEngineException("'" + what + "' is not part of what tables may say");
    }
}
