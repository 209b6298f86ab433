package app.yizhan.ui.studio;

import app.yizhan.studio.Finding;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A decision table to change. */
@Tag("yz-table")
@NpmPackage(value = "dmn-js", version = "17.10.2")
@NpmPackage(value = "dmn-js-decision-table", version = "17.12.2")
@NpmPackage(value = "dmn-js-shared", version = "17.12.2")
@JsModule("./tables/yz-table.js")
final class TableEditor extends DraftEditor {

    private final String key;

    /** @param key of the table: a file may hold several */
    TableEditor(String label, String key, Keeper keeper) {
        super(label, keeper);
        this.key = key;
    }

    @Override
    ObjectNode options() {
        return super.options().put("table", key);
    }

    @Override
    void mark(List<Finding> findings) {
        getElement().callJsFunction("mark", marks(findings));
    }
}
