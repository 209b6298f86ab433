package app.yizhan.ui.studio;

import app.yizhan.studio.Finding;
import app.yizhan.studio.ModelParts.Part;
import java.util.List;

/** One decision table as dmn-js shows it. */
final class TablePanel extends DraftPanel {

    private final TableEditor table;

    TablePanel(Studio studio, Part part, FindingsCard findings) {
        super(studio, new DraftFile(studio, part.file()), findings);
        table = new TableEditor(studio.say("studio.tables.editor", part.name()), part.key(), this);
        begin("studio.tables.narrow", draws() ? List.of("rule", "undo", "redo") : List.of());
        add(table);
        open("dmn.", studio.key() + "/" + part.key());
    }

    @Override
    DraftEditor editor() {
        return table;
    }

    @Override
    void follow(List<Finding> found) {
        // the table shows what it was told to mark
    }
}
