package app.yizhan.ui.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

/** The deployed model with where the case stands. The viewer is loaded only when somebody opens it. */
@Tag("yz-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./diagram/yz-diagram.js")
final class Diagram extends Component {

    /** @param description what the picture says, in words */
    Diagram(app.yizhan.request.Diagram diagram, String description) {
        getElement().setAttribute("role", "group").setAttribute("aria-label", description);
        getElement().callJsFunction("show", diagram.bpmn(), list(diagram.active()), list(diagram.done()));
    }

    private static String list(List<String> ids) {
        return String.join(",", ids);
    }
}
