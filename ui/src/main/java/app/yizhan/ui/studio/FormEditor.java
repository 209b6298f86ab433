package app.yizhan.ui.studio;

import app.yizhan.studio.Finding;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A form to change. */
@Tag("yz-form")
@NpmPackage(value = "@bpmn-io/form-js-editor", version = "1.23.0")
@NpmPackage(value = "@bpmn-io/form-js-viewer", version = "1.23.0")
@NpmPackage(value = "preact", version = "10.15.1")
@JsModule("./forms/yz-form.js")
final class FormEditor extends DraftEditor {

    private final transient Collection<String> taken;

    /** @param taken keys that fields of the service have: a new one gets another */
    FormEditor(String label, Collection<String> taken, Keeper keeper) {
        super(label, keeper);
        this.taken = taken;
    }

    @Override
    ObjectNode options() {
        var options = super.options();
        var keys = options.putArray("taken");
        taken.forEach(keys::add);
        return options;
    }

    @Override
    void mark(List<Finding> findings) {
        getElement().callJsFunction("mark", marks(findings));
    }
}
