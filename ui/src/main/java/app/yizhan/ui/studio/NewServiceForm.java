package app.yizhan.ui.studio;

import app.yizhan.studio.NewService;
import app.yizhan.studio.NewServices;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks for all that a new service needs; what is more is said of its draft. */
final class NewServiceForm extends Div {

    private static final int MOST_STEPS = 3;
    private static final int MOST_FIELDS = 20;

    private final transient PageWords page;
    private final transient AskedFields asked = new AskedFields();
    private final transient NewServiceHead head;
    private final Select line;
    private final Select retention;
    private final Checks starters;
    private final Checks viewers;
    private final TimeFields promise;
    private final NewLines<NewStepLine> steps;
    private final NewLines<NewFieldLine> fields;

    NewServiceForm(PageWords page, NewServices services) {
        this.page = page;
        var rest = new Div();
        head = new NewServiceHead(page, services, copy -> rest.setVisible(!copy));
        line = new Select(
                words("line.", "house", "leave", "repair", "cert", "aid", "party", "visit", "night"), "house");
        retention = new Select(words("new.retention.", "366", "1096", "1826", "3653"), "1826");
        starters = new Checks("new-starters", page.say("studio.who"), services.starters(page.locale()));
        starters.set(List.of("STUDENT"));
        viewers = new Checks("new-viewers", page.say("new.viewers"), services.viewers(page.locale()));
        promise = new TimeFields(page, "new-promise", page.say("new.promise"), "3", "wd");
        steps = new NewLines<>(new Steps(services.deciders(page.locale())), MOST_STEPS, page.say("new.step.add"));
        fields = new NewLines<>(new Fields(), MOST_FIELDS, page.say("new.field.add"));
        addClassName("new-service");
        starters.addClassName("many");
        viewers.addClassName("many");
        rest.addClassName("stack-cards");
        rest.add(where(), card("steps", steps), card("fields", fields), time());
        add(head.card(asked), rest);
    }

    private Card where() {
        var fold = new NativeDetails(
                page.say("new.viewers.fold"), asked.checks("viewers", viewers, page.say("new.viewers")));
        return new Card(page.say("new.where"))
                .with(
                        asked.field("line", "new-line", page.say("new.line"), true, line),
                        asked.checks("starters", starters, page.say("studio.who")),
                        fold);
    }

    private Card card(String name, Component lines) {
        var hint = new Paragraph(page.say("new." + name + ".hint"));
        hint.addClassName("hint");
        var head = page.say("new." + name);
        return new Card(head).with(hint, lines, asked.whole(name, "new-" + name, head));
    }

    private Card time() {
        asked.field("promise", promise.field(), page.say("new.promise"));
        return new Card(page.say("new.time"))
                .with(
                        promise,
                        asked.field("retentionDays", "new-retention", page.say("new.retention"), true, retention)
                                .hint(page.say("new.retention.hint")));
    }

    private Map<String, String> words(String prefix, String... values) {
        Map<String, String> words = new LinkedHashMap<>();
        for (var value : values) {
            words.put(value, page.say(prefix + value));
        }
        return words;
    }

    NewService said() {
        boolean copy = head.isCopy();
        return new NewService(
                head.key(),
                head.name(),
                head.nameEn(),
                head.description(),
                head.descriptionEn(),
                copy ? null : line.getValue(),
                copy ? null : starters.value(),
                copy ? null : viewers.value(),
                copy ? null : steps.all(NewStepLine::said),
                copy ? null : promise.said(),
                copy ? null : Integer.valueOf(retention.getValue()),
                copy ? null : fields.all(NewFieldLine::said),
                copy ? head.copyOf() : null);
    }

    /** Its controls as they stand now, by the names under which what is wrong with them comes back. */
    AskedFields asked() {
        var all = asked.copy();
        for (int i = 0; i < steps.lines().size(); i++) {
            steps.lines().get(i).asked(all, i);
        }
        for (int i = 0; i < fields.lines().size(); i++) {
            fields.lines().get(i).asked(all, i);
        }
        return all;
    }

    private final class Steps implements NewLines.Kind<NewStepLine> {

        private final Map<String, String> rules;

        Steps(Map<String, String> rules) {
            this.rules = rules;
        }

        @Override
        public NewStepLine make(int number, Consumer<NewStepLine> remove) {
            return new NewStepLine(page, number, rules, remove);
        }

        @Override
        public void stands(NewStepLine step, int place, boolean only) {
            step.stands(place, only);
        }

        @Override
        public void focus(NewStepLine step) {
            step.focus();
        }
    }

    private final class Fields implements NewLines.Kind<NewFieldLine> {

        @Override
        public NewFieldLine make(int number, Consumer<NewFieldLine> remove) {
            return new NewFieldLine(page, number, remove);
        }

        @Override
        public void stands(NewFieldLine field, int place, boolean only) {
            field.stands(place, only);
        }

        @Override
        public void focus(NewFieldLine field) {
            field.focus();
        }
    }
}
