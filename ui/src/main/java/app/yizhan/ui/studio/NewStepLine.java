package app.yizhan.ui.studio;

import app.yizhan.studio.NewService;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Who decides at one step of a new service, and in how long. */
final class NewStepLine extends FieldSet {

    private final transient PageWords page;
    private final Legend legend = new Legend();
    private final Select who;
    private final TimeFields time;
    private final Field whoField;
    private final NativeButton gone;

    /** @param number of its own on the page. @param remove called when it is to go */
    NewStepLine(PageWords page, int number, Map<String, String> rules, Consumer<NewStepLine> remove) {
        this.page = page;
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", page.say("panel.none.chosen"));
        options.putAll(rules);
        who = new Select(options, "");
        whoField = new Field("step-" + number + "-who", page.say("new.step.who"), true, who);
        time = new TimeFields(page, "step-" + number, page.say("new.step.limit"), "2", "wd");
        gone = Buttons.quiet(page.say("new.remove"), click -> remove.accept(this));
        var row = new Div(whoField, time);
        row.addClassName("two");
        addClassNames("new-line");
        add(legend, row, gone);
    }

    /** @param place from 1. @param only whether there is no other */
    void stands(int place, boolean only) {
        legend.setText(page.say("new.step.n", place));
        gone.setAriaLabel(page.say("new.step.remove", place));
        gone.setVisible(!only);
    }

    void asked(AskedFields fields, int at) {
        fields.field("steps." + at + ".assign", whoField, legend.getText() + " " + page.say("new.step.who"));
        fields.field("steps." + at + ".limit", time.field(), legend.getText() + " " + page.say("new.step.limit"));
    }

    NewService.Step said() {
        return new NewService.Step(who.getValue(), time.said());
    }

    void focus() {
        who.focus();
    }
}
