package app.yizhan.ui.studio;

import app.yizhan.request.FlowConditions.Comparison;
import app.yizhan.studio.ConditionChoices.Variable;
import app.yizhan.studio.ElementSheet;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When a way is gone: what is looked at, how it is compared, and with which value; or the same as text. */
final class WayForm extends ElementForm {

    private static final String SAME = "==";

    private final transient List<Variable> variables;
    private final Div place = new Div();
    private transient @Nullable Chosen chosen;

    WayForm(Picked picked) {
        super(picked);
        var studio = picked.studio();
        variables = picked.services().variables().of(studio.key(), studio.locale());
        place.addClassName("col");
        add(place);
        reads(this::chosen);
        add(asText());
    }

    /** The fields stay under the hand that chooses; what came from elsewhere, as text or taken back, has them made anew. */
    private void chosen(ElementSheet sheet) {
        if (chosen == null || !sheet.condition().equals(chosen.shows)) {
            place.removeAll();
            chosen = new Chosen(sheet);
        }
    }

    /** One comparison in three fields, and the condition that they show. */
    private final class Chosen {

        private final Comparison before;
        private final Select variable;
        private final Select same;
        private final Div valuePlace = new Div();
        private ValueField value;
        private String shows;

        Chosen(ElementSheet sheet) {
            shows = sheet.condition();
            before = picked.services().conditions().read(shows).orElseGet(() -> Comparison.of("", true, ""));
            variable = new Select(names(before.variable()), before.variable());
            same = new Select(words("panel.way.same.", SAME, "!="), before.same() ? SAME : "!=");
            value = new ValueField(values(before.variable()), before.value(), this::save);
            valuePlace.add(value.field());
            place.add(
                    new Field("el-variable", picked.say("panel.way.variable"), false, variable),
                    new Field("el-same", picked.say("panel.way.same"), false, same),
                    valuePlace);
            variable.addValueChangeListener(event -> {
                value = new ValueField(values(event.getValue()), "", this::save);
                valuePlace.removeAll();
                valuePlace.add(value.field());
            });
            same.addValueChangeListener(event -> save());
        }

        private void save() {
            if (variable.getValue().isEmpty() || value.said().isEmpty()) {
                return;
            }
            var last = shows;
            shows = comparison().text();
            WayForm.this.save(shows, value.field()::error);
            if (!picked.sheet().condition().equals(shows)) {
                shows = last;
            }
        }

        /** What was compared as a word is not a number from then on because it looks like one. */
        private Comparison comparison() {
            var now = Comparison.of(variable.getValue(), same.getValue().equals(SAME), value.said());
            boolean word = now.word() || before.word() && before.variable().equals(now.variable());
            return new Comparison(now.variable(), now.same(), now.value(), word);
        }
    }

    /** What is compared with: chosen where the values are known, written otherwise. */
    private final class ValueField {

        private final Field field;
        private final Supplier<String> said;

        ValueField(Map<String, String> known, String now, Runnable save) {
            var label = picked.say("panel.way.value");
            if (known.isEmpty()) {
                var box = new TextBox();
                box.setValue(now);
                box.addValueChangeListener(event -> save.run());
                said = () -> box.getValue().strip();
                field = new Field("el-value", label, false, box);
            } else {
                var options = new LinkedHashMap<String, String>();
                options.put("", picked.say("panel.none.chosen"));
                options.putAll(known);
                options.putIfAbsent(now, now);
                var choice = new Select(options, now);
                choice.addValueChangeListener(event -> save.run());
                said = choice::getValue;
                field = new Field("el-value", label, false, choice);
            }
        }

        Field field() {
            return field;
        }

        String said() {
            return said.get();
        }
    }

    private void save(String text, Consumer<@Nullable String> wrong) {
        wrong.accept(null);
        if (!text.equals(picked.sheet().condition())) {
            picked.save(
                    (me, locale) ->
                            picked.services().ways().condition(picked.studio().key(), picked.id(), text, me, locale),
                    wrong);
        }
    }

    private NativeDetails asText() {
        var form = new ElementForm(picked);
        form.box("condition", picked.say("panel.way.text"), WayForm::inside, this::save);
        form.hint(picked.say("panel.way.text.hint"));
        reads(form::show);
        var fold = new NativeDetails(picked.say("panel.way.as-text"), form);
        fold.addClassName("said-table");
        return fold;
    }

    private static String inside(ElementSheet sheet) {
        return sheet.condition().replaceFirst("^\\$\\{\\s*", "").replaceFirst("\\s*}$", "");
    }

    private Map<String, String> names(String now) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", picked.say("panel.none.chosen"));
        variables.forEach(known -> names.put(known.name(), known.label()));
        names.putIfAbsent(now, now);
        return names;
    }

    private Map<String, String> values(String name) {
        return variables.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(Variable::values)
                .orElse(Map.of());
    }
}
