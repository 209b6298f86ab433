package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import app.yizhan.studio.ElementSheet.Kind;
import app.yizhan.studio.Finding;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A model to draw on; on a narrow window, and where it may not be changed, to look at. */
@Tag("yz-modeler")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "bpmn-js-token-simulation", version = "0.39.4")
@NpmPackage(value = "camunda-bpmn-moddle", version = "8.0.1")
@JsModule("./modeler/yz-modeler.js")
final class Canvas extends DraftEditor {

    /** Who is told what happens on the canvas. */
    interface Painter extends Keeper {

        /**
         * One element is selected, and the draft has it.
         *
         * @param element empty: none, or several
         * @param draws whether it may be changed here
         */
        void picked(String element, boolean draws);
    }

    private final transient Painter painter;

    /** @param label what the canvas is, for those who do not see it */
    Canvas(String label, Painter painter) {
        super(label, painter);
        this.painter = painter;
    }

    @Override
    void mark(List<Finding> findings) {
        var marks = JSON.arrayNode();
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            marks.addObject()
                    .put("element", finding.elementId())
                    .put("error", finding.isError())
                    .put("number", i + 1);
        }
        getElement().callJsFunction("mark", marks);
    }

    /** Selects an element and leaves the keyboard where it is. */
    void select(String element) {
        getElement().callJsFunction("select", element);
    }

    /** Takes up what the draft says of an element since the panel changed it. */
    void take(ElementSheet said, String basis) {
        goesOnFrom(basis);
        var node = JSON.objectNode().put("id", said.id()).put("condition", said.condition());
        if (said.kind() != Kind.WAY) {
            node.put("name", said.name());
        }
        var attributes = node.putObject("attributes");
        if (said.kind() == Kind.STEP || said.kind() == Kind.START) {
            attributes
                    .put("formRef", said.form())
                    .put("formRefBinding", said.form().isEmpty() ? "" : "deployment");
        } else if (said.kind() == Kind.SYSTEM) {
            attributes.put("delegateExpression", said.step());
        } else if (said.kind() == Kind.RULE) {
            rule(attributes, said);
        } else if (said.kind() == Kind.TIMER) {
            node.putObject("time")
                    .put("text", said.time().text())
                    .put("date", said.time().date());
        }
        var properties = node.putArray("properties");
        said.properties()
                .forEach((name, value) ->
                        properties.addObject().put("name", name).put("value", value));
        getElement().callJsFunction("take", node, basis);
    }

    private static void rule(ObjectNode attributes, ElementSheet said) {
        boolean asks = !said.step().isEmpty();
        attributes
                .put("decisionRef", said.step())
                .put("decisionRefBinding", asks ? "deployment" : "")
                .put("mapDecisionResult", said.answer().isEmpty() ? "" : "singleEntry")
                .put("resultVariable", said.answer());
    }

    @ClientCallable
    void picked(String element, boolean draws) {
        painter.picked(element, draws);
    }
}
