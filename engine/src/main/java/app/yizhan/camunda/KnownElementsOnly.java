package app.yizhan.camunda;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The engine's own wall: whatever way a model came in, only the elements and {@code camunda:} attributes of the dialect are
 * parsed. Code by class, script, shell, mail, connector or listener is refused before it could run (docs/decisions/0004).
 */
final class KnownElementsOnly extends AbstractBpmnParseListener {

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        check(root);
    }

    private static void check(Element element) {
        if (!ModelDialect.knowsElement(String.valueOf(element.getUri()), element.getTagName())) {
            throw refused(element, element.getTagName());
        }
        element.attributes().forEach(key -> attribute(element, key));
        element.elements().forEach(KnownElementsOnly::check);
    }

    /** @param key namespace, colon and name, or the name alone */
    private static void attribute(Element element, String key) {
        int colon = key.lastIndexOf(':');
        var name = key.substring(colon + 1);
        var namespace = colon < 0 ? "" : key.substring(0, colon);
        var value = colon < 0 ? element.attribute(name, "") : element.attribute(key, "");
        if (!ModelDialect.knowsAttribute(namespace, name, value)) {
            throw refused(element, name);
        }
    }

    private static ProcessEngineException refused(Element element, String what) {
        return new ProcessEngineException(
                "Line " + element.getLine() + ": '" + what + "' is not part of what models may say here");
    }
}
