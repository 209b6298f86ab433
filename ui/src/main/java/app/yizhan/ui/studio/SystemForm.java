package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import app.yizhan.studio.StepCatalogue.Entry;
import app.yizhan.studio.StepCatalogue.Input;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;

/** A step of the system: what it does, and what it has to be told, as it describes itself. */
final class SystemForm extends ElementForm {

    SystemForm(Picked picked) {
        super(picked);
        named();
        var studio = picked.studio();
        var entries = new LinkedHashMap<String, String>();
        entries.put("", picked.say("panel.step.none"));
        picked.services()
                .catalogue()
                .of(studio.key(), studio.locale())
                .forEach(entry -> entries.put(entry.expression(), entry.name()));
        select(
                "step",
                picked.say("panel.step"),
                entries,
                ElementSheet::step,
                (step, wrong) -> picked.save(
                        (me, locale) -> picked.services().steps().calls(studio.key(), picked.id(), step, me, locale),
                        wrong));
        var inputs = new Div();
        inputs.addClassName("col");
        add(inputs);
        reads(new Inputs(picked, inputs)::show);
    }

    /** What the chosen step has to be told; made anew where another one is chosen. */
    private static final class Inputs {

        private final Picked picked;
        private final Div place;
        private String step = "";
        private ElementForm form;

        Inputs(Picked picked, Div place) {
            this.picked = picked;
            this.place = place;
            form = new ElementForm(picked);
        }

        void show(ElementSheet sheet) {
            if (!sheet.step().equals(step)) {
                step = sheet.step();
                form = new ElementForm(picked);
                place.removeAll();
                picked.services()
                        .catalogue()
                        .find(step, picked.studio().locale())
                        .ifPresent(this::describe);
                place.add(form);
            }
            form.show(sheet);
        }

        private void describe(Entry entry) {
            var help = new Paragraph(entry.help());
            help.addClassName("hint");
            place.add(help);
            entry.inputs().forEach(this::input);
        }

        private void input(Input input) {
            var label = input.required() ? picked.say("panel.step.required", input.label()) : input.label();
            switch (input.kind()) {
                case TEXT ->
                    form.box(
                            "takes-" + input.name(),
                            label,
                            sheet -> sheet.says(input.name()),
                            (value, wrong) -> picked.say(input.name(), value, wrong));
                case TABLES -> {
                    form.checks(
                            "takes-" + input.name(),
                            label,
                            tables(input.name()),
                            sheet -> sheet.lists(input.name()),
                            (value, wrong) -> picked.say(input.name(), value, wrong));
                    if (input.required()) {
                        form.add(NewTableDialog.button(picked.studio(), picked.id()));
                    }
                }
                case FIELD -> form.property(input.name(), label, fields(), "");
                case STEP -> form.property(input.name(), label, steps(), "");
            }
        }

        /** Also one that is chosen by a setting, which has the setting behind it. */
        private Map<String, String> tables(String input) {
            var studio = picked.studio();
            Map<String, String> tables = new LinkedHashMap<>();
            picked.sheet().lists(input).forEach(table -> tables.put(table, table));
            picked.services().sheets().tables(studio.key(), studio.locale()).forEach((key, name) -> {
                tables.entrySet().stream()
                        .filter(table -> table.getKey().startsWith(key + "("))
                        .forEach(table -> table.setValue(picked.say("panel.table.setting", name)));
                tables.put(key, name);
            });
            return tables;
        }

        private Map<String, String> fields() {
            var studio = picked.studio();
            return withNone(picked.services().sheets().fields(studio.key(), "", studio.locale()));
        }

        private Map<String, String> steps() {
            var studio = picked.studio();
            return withNone(picked.services().sheets().steps(studio.key(), studio.locale()));
        }

        private Map<String, String> withNone(Map<String, String> words) {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("", picked.say("panel.none.chosen"));
            all.putAll(words);
            return all;
        }
    }
}
