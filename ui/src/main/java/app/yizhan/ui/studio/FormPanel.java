package app.yizhan.ui.studio;

import app.yizhan.studio.Finding;
import app.yizhan.studio.ModelParts.Part;
import java.util.List;

/** One form as form-js shows it, and below it as people will see it. */
final class FormPanel extends DraftPanel {

    private final FormEditor form;
    private final FormPreview preview;

    FormPanel(Studio studio, Part part, String name, FindingsCard findings, FormPreview preview) {
        super(studio, new DraftFile(studio, part.file()), findings);
        this.preview = preview;
        form = new FormEditor(studio.say("studio.forms.editor", name), preview.keys(), preview.helps(), this);
        begin("studio.forms.narrow", draws() ? List.of("undo", "redo") : List.of());
        add(form, preview);
        open("formjs.", studio.key() + "/" + part.key());
    }

    @Override
    DraftEditor editor() {
        return form;
    }

    @Override
    void follow(List<Finding> found) {
        preview.show();
    }
}
