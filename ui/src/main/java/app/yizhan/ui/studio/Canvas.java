package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import app.yizhan.studio.ElementSheet.Kind;
import app.yizhan.studio.Finding;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** A model to draw on; on a narrow window, and where it may not be changed, to look at. */
@Tag("yz-modeler")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "camunda-bpmn-moddle", version = "8.0.1")
@JsModule("./modeler/yz-modeler.js")
final class Canvas extends Component {

    /** Who is told what happens on the canvas. */
    interface Painter {

        /** @return the state of the draft that has it now; empty if it was not saved */
        String drawn(String bpmn);

        /**
         * One element is selected, and the draft has it.
         *
         * @param element empty: none, or several
         * @param draws whether it may be changed here
         */
        void picked(String element, boolean draws);

        /** This browser kept something that was drawn on another state of the draft. */
        void kept();

        /** What was to be shown is no diagram. */
        void unreadable();
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What is drawn has to be sent anew: it has not heard yet of what the panel changed. */
    private static final String AGAIN = "again";

    private final transient Painter painter;
    private String basis = "";

    /** @param label what the canvas is, for those who do not see it */
    Canvas(String label, Painter painter) {
        this.painter = painter;
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
    }

    /**
     * @param words of palette, pads and menus, see {@code words.js}
     * @param key under which the browser keeps what is not saved yet
     * @param basis state of the draft that the model was read from
     */
    void open(String bpmn, Map<String, String> words, String key, String basis, boolean draws) {
        this.basis = basis;
        var texts = JSON.objectNode();
        words.forEach(texts::put);
        var options = JSON.objectNode().put("key", key).put("basis", basis).put("draws", draws);
        getElement().callJsFunction("open", bpmn, texts, options);
    }

    /** Marks what lint speaks of with the number in its list. */
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

    /** Selects an element and brings it into sight. */
    void goTo(String element) {
        getElement().callJsFunction("goTo", element);
    }

    /** Selects an element and leaves the keyboard where it is. */
    void select(String element) {
        getElement().callJsFunction("select", element);
    }

    /** Takes up what the draft says of an element since the panel changed it. */
    void take(ElementSheet said, String basis) {
        this.basis = basis;
        var node = JSON.objectNode().put("id", said.id()).put("condition", said.condition());
        if (said.kind() != Kind.WAY) {
            node.put("name", said.name());
        }
        var attributes = node.putObject("attributes");
        if (said.kind() == Kind.STEP) {
            attributes
                    .put("formRef", said.form())
                    .put("formRefBinding", said.form().isEmpty() ? "" : "deployment");
        } else if (said.kind() == Kind.SYSTEM) {
            attributes.put("delegateExpression", said.step());
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

    /** State of the draft that the canvas shows, but for what is drawn since. */
    String basis() {
        return basis;
    }

    /** The draft has what is drawn. */
    void confirmed(String basis) {
        this.basis = basis;
        getElement().callJsFunction("confirmed", basis);
    }

    /** Goes on with what this browser kept. */
    void takeUp() {
        getElement().callJsFunction("takeUp");
    }

    /** Drops what this browser kept. */
    void leave() {
        getElement().callJsFunction("leave");
    }

    /**
     * Called by {@code yz-modeler.js} when the hand rests.
     *
     * @param seen state of the draft that the canvas knew of
     */
    @ClientCallable
    String drawn(String bpmn, String seen) {
        if (!seen.equals(basis)) {
            return AGAIN;
        }
        var saved = painter.drawn(bpmn);
        basis = saved.isEmpty() ? basis : saved;
        return saved;
    }

    @ClientCallable
    void picked(String element, boolean draws) {
        painter.picked(element, draws);
    }

    @ClientCallable
    private void kept() {
        painter.kept();
    }

    @ClientCallable
    private void unreadable() {
        painter.unreadable();
    }
}
