package app.yizhan.ui.diagram;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;

/** A model as drawn, with where a case stands if there is one. The viewer is loaded only when somebody opens it. */
@Tag("yz-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./diagram/yz-diagram.js")
public final class Diagram extends Component {

    /**
     * @param active elements that wait now
     * @param done elements that were passed
     * @param description what the picture says, in words
     */
    public Diagram(String bpmn, List<String> active, List<String> done, String description) {
        getElement().setAttribute("role", "group").setAttribute("aria-label", description);
        getElement().callJsFunction("show", bpmn, String.join(",", active), String.join(",", done));
    }

    /** Gives elements a style; those that are not drawn here are left out. */
    public void mark(String style, List<String> elements) {
        getElement().callJsFunction("mark", style, String.join(",", elements));
    }

    /** Brings an element into sight, if it is drawn here. */
    public void goTo(String element) {
        getElement().callJsFunction("goTo", element);
    }

    /** Puts a few words at the corner of elements, by element; those that are not drawn here are left out. */
    public void badges(String style, Map<String, String> words) {
        var badges = JsonNodeFactory.instance.objectNode();
        words.forEach(badges::put);
        getElement().callJsFunction("badges", style, badges);
    }

    /** Called with the element that somebody clicked. */
    public void onPick(Consumer<String> picked) {
        getElement()
                .addEventListener(
                        "yz-picked",
                        event -> picked.accept(event.getEventData()
                                .path("event.detail.element")
                                .asString()))
                .addEventData("event.detail.element");
    }
}
