package app.yizhan.ui.audit;

import app.yizhan.audit.AuditKind;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an auditor asks for: a person, a case, a kind, days; at first the last week. */
final class AuditFields extends Div {

    private static final int DAYS = 7;
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final transient PageWords page;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, AbstractField<?, String>> controls = new LinkedHashMap<>();

    AuditFields(PageWords page, LocalDate today, Runnable find) {
        this.page = page;
        addClassName("query");
        field("person", new TextBox("search"));
        field("number", new TextBox("search"));
        field("kind", kinds());
        field("from", day(today.minusDays(DAYS).toString()));
        field("to", day(today.toString()));
        add(Buttons.primary(page.say("audit.find"), click -> find.run()));
    }

    private void field(String name, AbstractField<?, String> control) {
        controls.put(name, control);
        fields.put(name, new Field("a-" + name, page.say("audit." + name), false, control));
        add(fields.get(name));
    }

    private Select kinds() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", page.say("audit.any"));
        for (var kind : AuditKind.values()) {
            choices.put(kind.name(), page.say("audit.kind." + kind));
        }
        return new Select(choices, "");
    }

    private TextBox day(String value) {
        var box = TextBox.day(page.times());
        box.setValue(value);
        return box;
    }

    /** @param from day from which on the case is of interest; what is none changes nothing */
    void of(String number, String from) {
        controls.get("number").setValue(number);
        if (from.matches(DAY)) {
            controls.get("from").setValue(from);
        }
    }

    AuditPresenter.Question question() {
        return new AuditPresenter.Question(typed("person"), typed("number"), typed("kind"), typed("from"), typed("to"));
    }

    private String typed(String name) {
        return controls.get(name).getValue();
    }

    /** @param sentences by field; what is not among them is right */
    void errors(Map<String, String> sentences) {
        fields.forEach((name, field) -> field.error(sentences.get(name)));
    }
}
