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
    private final Select same;
    private ValueField value;
    private final Select variable;
    private final Field variableField;

    WayForm(Picked picked) {
        super(picked);
        var studio = picked.studio();
        variables = picked.services().variables().of(studio.key(), studio.locale());
        var now = comparison(picked.sheet());
        variable = new Select(names(now.variable()), now.variable());
        variableField = new Field("el-variable", picked.say("panel.way.variable"), false, variable);
        same = new Select(words("panel.way.same.", SAME, "!="), now.same() ? SAME : "!=");
        value = new ValueField(values(now.variable()), now.value());
        var sameField = new Field("el-same", picked.say("panel.way.same"), false, same);
        var place = new Div(value.field());
        add(variableField, sameField, place, asText());
        variable.addValueChangeListener(event -> {
            value = new ValueField(values(event.getValue()), "");
            place.removeAll();
            place.add(value.field());
        });
        same.addValueChangeListener(event -> built());
    }

    /** What is compared with: chosen where the values are known, written otherwise. */
    private final class ValueField {

        private final Field field;
        private final Supplier<String> said;

        ValueField(Map<String, String> known, String now) {
            var label = picked.say("panel.way.value");
            if (known.isEmpty()) {
                var box = new TextBox();
                box.setValue(now);
                box.addValueChangeListener(event -> built());
                said = () -> box.getValue().strip();
                field = new Field("el-value", label, false, box);
            } else {
                var options = new LinkedHashMap<String, String>();
                options.put("", picked.say("panel.none.chosen"));
                options.putAll(known);
                options.putIfAbsent(now, now);
                var choice = new Select(options, now);
                choice.addValueChangeListener(event -> built());
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

    private void built() {
        if (!variable.getValue().isEmpty() && !value.said().isEmpty()) {
            var text = new Comparison(variable.getValue(), same.getValue().equals(SAME), value.said()).text();
            save(text, value.field()::error);
        }
    }

    private void save(String text, Consumer<@Nullable String> wrong) {
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

    private Comparison comparison(ElementSheet sheet) {
        return picked.services().conditions().read(sheet.condition()).orElseGet(() -> new Comparison("", true, ""));
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

    @Override
    boolean follows(ElementSheet sheet) {
        return super.follows(sheet) && sheet.condition().equals(picked.sheet().condition());
    }
}
