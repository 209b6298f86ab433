package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import java.util.LinkedHashMap;
import java.util.Map;

/** With which form a case starts. */
final class StartForm extends ElementForm {

    StartForm(Picked picked) {
        super(picked);
        named();
        var studio = picked.studio();
        select(
                "form",
                picked.say("panel.form.start"),
                forms(),
                ElementSheet::form,
                (form, wrong) -> picked.save(
                        (me, locale) -> picked.services().steps().form(studio.key(), picked.id(), form, me, locale),
                        wrong));
        add(NewFormDialog.button(studio, picked.id()));
    }

    private Map<String, String> forms() {
        var studio = picked.studio();
        Map<String, String> forms = new LinkedHashMap<>();
        studio.services()
                .parts()
                .forms(studio.key(), studio.locale())
                .forEach(part -> forms.put(part.key(), part.key()));
        return forms;
    }
}
