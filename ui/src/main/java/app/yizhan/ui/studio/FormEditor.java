package app.yizhan.ui.studio;

import app.yizhan.studio.Finding;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A form to change. */
@Tag("yz-form")
@NpmPackage(value = "@bpmn-io/form-js-editor", version = "1.23.0")
@NpmPackage(value = "@bpmn-io/form-js-viewer", version = "1.23.0")
@NpmPackage(value = "preact", version = "10.15.1")
@JsModule("./forms/yz-form.js")
final class FormEditor extends DraftEditor {

    private final transient Collection<String> taken;

    private final transient Map<String, String> helps;

    /**
     * @param taken keys that fields of the service have: a new one gets another
     * @param helps what helps with a field, by key
     */
    FormEditor(String label, Collection<String> taken, Map<String, String> helps, Keeper keeper) {
        super(label, keeper);
        this.taken = taken;
        this.helps = helps;
    }

    @Override
    ObjectNode options() {
        var options = super.options();
        var keys = options.putArray("taken");
        taken.forEach(keys::add);
        helps.forEach(options.putObject("helps")::put);
        return options;
    }

    @Override
    void mark(List<Finding> findings) {
        getElement().callJsFunction("mark", marks(findings));
    }
}
