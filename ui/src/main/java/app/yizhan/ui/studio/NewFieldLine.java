package app.yizhan.ui.studio;

import app.yizhan.studio.NewService;
import app.yizhan.studio.NewService.Type;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One field of the form of a new service. */
final class NewFieldLine extends FieldSet {

    private static final String REQUIRED = "required";
    private static final String DECIDES = "decides";

    private final transient PageWords page;
    private final Legend legend = new Legend();
    private final TextBox label = new TextBox();
    private final TextBox labelEn = new TextBox();
    private final Select type;
    private final Checks more;
    private final TextArea options = new TextArea(3);
    private final TextArea optionsEn = new TextArea(3);
    private final Field labelField;
    private final Field labelEnField;
    private final Field typeField;
    private final Field optionsField;
    private final Div optionsRow;
    private final NativeButton gone;

    /** @param number of its own on the page. @param remove called when it is to go */
    NewFieldLine(PageWords page, int number, Consumer<NewFieldLine> remove) {
        this.page = page;
        var id = "field-" + number;
        labelField = new Field(id + "-label", page.say("new.field.label"), true, label);
        labelEnField = new Field(id + "-label-en", page.say("new.field.label.en"), true, labelEn);
        label.getElement().setAttribute("lang", "zh-CN");
        labelEn.getElement().setAttribute("lang", "en");
        type = new Select(types(page), Type.TEXT.name());
        typeField = new Field(id + "-type", page.say("new.field.type"), true, type);
        more = new Checks(id + "-more", page.say("new.field.more"), more(page));
        more.set(List.of(REQUIRED));
        optionsField = new Field(id + "-options", page.say("new.field.options"), true, options);
        optionsRow =
                new Div(optionsField, new Field(id + "-options-en", page.say("new.field.options.en"), true, optionsEn));
        optionsRow.addClassName("two");
        optionsRow.setVisible(false);
        type.addValueChangeListener(event -> optionsRow.setVisible(isChoice()));
        gone = Buttons.quiet(page.say("new.remove"), click -> remove.accept(this));
        var names = new Div(labelField, labelEnField);
        var kind = new Div(typeField, more);
        names.addClassName("two");
        kind.addClassName("two");
        addClassName("new-line");
        add(legend, names, kind, optionsRow, gone);
    }

    private static Map<String, String> types(PageWords page) {
        Map<String, String> types = new LinkedHashMap<>();
        for (var one : Type.values()) {
            types.put(one.name(), page.say("new.type." + one));
        }
        return types;
    }

    private static Map<String, String> more(PageWords page) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put(REQUIRED, page.say("new.field.required"));
        more.put(DECIDES, page.say("new.field.decides"));
        return more;
    }

    private boolean isChoice() {
        return type.getValue().equals(Type.CHOICE.name()) || type.getValue().equals(Type.CHOICES.name());
    }

    /** @param place from 1. @param only whether there is no other */
    void stands(int place, boolean only) {
        legend.setText(page.say("new.field.n", place));
        gone.setAriaLabel(page.say("new.field.remove", place));
        gone.setVisible(!only);
    }

    void asked(AskedFields fields, int at) {
        var name = "fields." + at + ".";
        var of = legend.getText() + " ";
        fields.field(name + "label", labelField, of + page.say("new.field.label"));
        fields.field(name + "labelEn", labelEnField, of + page.say("new.field.label.en"));
        fields.field(name + "type", typeField, of + page.say("new.field.type"));
        fields.field(name + "options", optionsField, of + page.say("new.field.options"));
        fields.checks(name + DECIDES, more, of + page.say("new.field.more"));
    }

    NewService.Field said() {
        return new NewService.Field(
                null,
                label.getValue(),
                labelEn.getValue(),
                Type.valueOf(type.getValue()),
                more.value().contains(REQUIRED),
                more.value().contains(DECIDES),
                isChoice() ? options() : null);
    }

    /** Line by line; where one language has fewer, what is missing is asked for. */
    private List<NewService.Option> options() {
        var zh = options.getValue().lines().filter(line -> !line.isBlank()).toList();
        var en = optionsEn.getValue().lines().filter(line -> !line.isBlank()).toList();
        List<NewService.Option> all = new ArrayList<>();
        for (int i = 0; i < Math.max(zh.size(), en.size()); i++) {
            all.add(new NewService.Option(null, i < zh.size() ? zh.get(i) : "", i < en.size() ? en.get(i) : ""));
        }
        return all;
    }

    void focus() {
        label.focus();
    }
}
