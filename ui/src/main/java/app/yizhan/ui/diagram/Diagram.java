package app.yizhan.ui.diagram;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

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
}
