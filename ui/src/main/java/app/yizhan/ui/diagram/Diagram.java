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
}
