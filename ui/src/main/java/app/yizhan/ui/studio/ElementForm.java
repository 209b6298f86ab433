package app.yizhan.ui.studio;

import app.yizhan.studio.ElementSheet;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one element: what is changed in one is saved when it is left, and what is wrong stands beside it. */
class ElementForm extends Div {

    /** Saves a value. */
    interface Saver {
        void save(String value, Consumer<@Nullable String> wrong);
    }

    final transient Picked picked;
    private final transient List<Consumer<ElementSheet>> readers = new ArrayList<>();
    private final ElementSheet.Kind kind;
    private boolean reading;

    ElementForm(Picked picked) {
        this.picked = picked;
        kind = picked.sheet().kind();
        addClassName("col");
    }

    /** Its name in both languages. */
    ElementForm named() {
        var zh = box("name", picked.say("panel.name"), ElementSheet::name, (name, wrong) -> named(name, null, wrong));
        zh.getElement().setAttribute("lang", "zh-CN");
        var en = box(
                "name-en",
                picked.say("panel.name.en"),
                ElementSheet::nameEn,
                (name, wrong) -> named(null, name, wrong));
        en.getElement().setAttribute("lang", "en");
        return this;
    }

    private void named(@Nullable String name, @Nullable String nameEn, Consumer<@Nullable String> wrong) {
        var sheet = picked.sheet();
        picked.save(
                (me, locale) -> picked.services()
                        .steps()
                        .name(
                                picked.studio().key(),
                                picked.id(),
                                name == null ? sheet.name() : name,
                                nameEn == null ? sheet.nameEn() : nameEn,
                                me,
                                locale),
                wrong);
    }

    /** Shows what the draft says now; what is being looked at stays where it is. */
    final void show(ElementSheet sheet) {
        reading = true;
        readers.forEach(reader -> reader.accept(sheet));
        reading = false;
    }

    /** Whether a control changes because the draft says something else, and not because somebody chose it. */
    final boolean isReading() {
        return reading;
    }

    /** Whether all of it shows what the draft says by now; otherwise it is made anew. */
    final boolean follows(ElementSheet sheet) {
        return sheet.kind() == kind;
    }

    /** Called at once, and with what the draft says after each change. */
    final void reads(Consumer<ElementSheet> reader) {
        readers.add(reader);
        reader.accept(picked.sheet());
    }

    final TextBox box(String id, String label, Function<ElementSheet, String> value, Saver saver) {
        return field(id, label, new TextBox(), value, saver);
    }

    /** @param options words by value; what is said and is none of them is offered as it is */
    final Select select(
            String id, String label, Map<String, String> options, Function<ElementSheet, String> value, Saver saver) {
        var now = value.apply(picked.sheet());
        var all = new LinkedHashMap<>(options);
        all.putIfAbsent(now, now);
        return field(id, label, new Select(all, now), value, saver);
    }

    /** A property with a few values. */
    final Select property(String name, String label, Map<String, String> options, String usual) {
        return select(
                name,
                label,
                options,
                sheet -> sheet.says(name).isEmpty() ? usual : sheet.says(name),
                (value, wrong) -> picked.say(name, value.equals(usual) ? "" : value, wrong));
    }

    final Checks checks(
            String id,
            String legend,
            Map<String, String> options,
            Function<ElementSheet, Collection<String>> value,
            Saver saver) {
        var checks = new Checks("el-" + id, legend, options);
        add(checks);
        reads(sheet -> checks.set(value.apply(sheet)));
        checks.onChange(() -> saver.save(String.join(", ", checks.value()), checks::error));
        return checks;
    }

    private <C extends AbstractField<C, String>> C field(
            String id, String label, C control, Function<ElementSheet, String> value, Saver saver) {
        var field = new Field("el-" + id, label, false, control);
        add(field);
        reads(sheet -> control.setValue(value.apply(sheet)));
        control.addValueChangeListener(event -> {
            if (!reading) {
                saver.save(event.getValue().strip(), field::error);
            }
        });
        return control;
    }

    /** Below the field that was added last. */
    final void hint(String words) {
        if (getComponentCount() > 0 && getComponentAt(getComponentCount() - 1) instanceof Field field) {
            field.hint(words);
        }
    }

    /** Words by value, from the texts below a key. */
    final Map<String, String> words(String key, String... values) {
        Map<String, String> words = new LinkedHashMap<>();
        for (var value : values) {
            words.put(value, picked.say(key + value));
        }
        return words;
    }

    /** A part with a name of its own that is no single field. */
    final Div part(String head, Component... parts) {
        var name = new Div();
        name.setText(head);
        name.addClassName("lab");
        var part = new Div(name);
        part.add(parts);
        part.addClassName("panel-part");
        add(part);
        return part;
    }
}
