package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import java.util.LinkedHashMap;
import java.util.Map;

/** A step that asks one decision table. */
final class RuleForm extends ElementForm {

    RuleForm(Picked picked) {
        super(picked);
        named();
        var studio = picked.studio();
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("", picked.say("panel.none.chosen"));
        tables.putAll(picked.services().sheets().tables(studio.key(), studio.locale()));
        select(
                "table",
                picked.say("panel.rule.table"),
                tables,
                ElementSheet::step,
                (table, wrong) -> picked.save(
                        (me, locale) -> picked.services().steps().asks(studio.key(), picked.id(), table, me, locale),
                        wrong));
        add(NewTableDialog.button(studio, picked.id()));
    }
}
