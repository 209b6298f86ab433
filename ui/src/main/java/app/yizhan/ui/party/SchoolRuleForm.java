package app.yizhan.ui.party;

import app.yizhan.party.Bound;
import app.yizhan.party.Fact;
import app.yizhan.party.FactType;
import app.yizhan.party.RuleKind;
import app.yizhan.party.RulePack;
import app.yizhan.party.RuleUnit;
import app.yizhan.party.SchoolRule;
import app.yizhan.party.SchoolRules;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Adds a rule of the school to a pack; what is looser than the national one is refused here, and nothing typed is lost. */
final class SchoolRuleForm extends Div {

    private static final List<RuleKind> KINDS = List.of(
            RuleKind.MIN_GAP, RuleKind.DEADLINE, RuleKind.PERIOD, RuleKind.PUBLICITY, RuleKind.COUNT, RuleKind.VOTE);

    private final transient RulePack pack;
    private final transient SchoolRules school;
    private final transient VerdictPart parts;
    private final String me;
    private final transient Runnable added;
    private final transient Map<String, Field> fields = new LinkedHashMap<>();
    private final transient Map<String, AbstractField<?, String>> controls = new LinkedHashMap<>();
    private final Div wrong = new Div();

    SchoolRuleForm(RulePack pack, SchoolRules school, VerdictPart parts, String me, Runnable added) {
        this.pack = pack;
        this.school = school;
        this.parts = parts;
        this.me = me;
        this.added = added;
        addClassName("col");
        var grid = new Div();
        grid.addClassName("three");
        field("step", "rules.step", new Select(steps(), "03"));
        field("kind", "rules.school.kind", choice(KINDS, kind -> "party.kind." + kind));
        field("base", "rules.school.base", new Select(facts(), ""));
        field("act", "rules.school.act", new Select(facts(), ""));
        field("value", "rules.value", new TextBox());
        field("unit", "rules.school.unit", choice(units(), unit -> "rules.unit." + unit));
        field("bound", "rules.school.bound", choice(List.of(Bound.values()), b -> "rules.school.bound." + b));
        field("hard", "rules.school.hard", choice(List.of(true, false), hard -> hard ? "rules.hard" : "rules.warn"));
        field("source", "rules.school.basis", new TextBox());
        fields.values().forEach(grid::add);
        wrong.addClassName("wrong");
        var propose = Buttons.plain(page().say("rules.school.propose"), click -> propose());
        add(new Paragraph(page().say("rules.school.hint")), grid, wrong, new Div(propose));
    }

    private PageWords page() {
        return parts.page();
    }

    private void field(String name, String label, AbstractField<?, String> control) {
        controls.put(name, control);
        fields.put(name, new Field("school-" + name, page().say(label), false, control));
    }

    private <T> Select choice(List<T> options, Function<T, String> key) {
        var words = new LinkedHashMap<String, String>();
        options.forEach(option -> words.put(String.valueOf(option), page().say(key.apply(option))));
        return new Select(words, String.valueOf(options.getFirst()));
    }

    private Map<String, String> steps() {
        var steps = new LinkedHashMap<String, String>();
        pack.steps().forEach(step -> steps.put(step.code(), parts.party().step(step.code(), page().locale())));
        return steps;
    }

    private Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("", page().say("rules.school.none"));
        for (var fact : Fact.values()) {
            if (fact.type() != FactType.FLAG && fact.type() != FactType.UNIT) {
                facts.put(fact.key(), parts.party().label(fact, page().locale()));
            }
        }
        return facts;
    }

    private static List<RuleUnit> units() {
        return List.of(RuleUnit.values()).stream()
                .filter(unit -> unit != RuleUnit.DATE)
                .toList();
    }

    private String value(String name) {
        return controls.get(name).getValue().strip();
    }

    private void propose() {
        fields.values().forEach(field -> field.error(null));
        wrong.removeAll();
        try {
            school.add(pack.code(), rule(), null, me);
            added.run();
        } catch (Refusal refused) {
            var sentences = page().refusals().fields(refused);
            sentences.forEach((name, sentence) -> fields.get(name).error(sentence));
            if (sentences.isEmpty()) {
                wrong.add(new Note(Note.Tone.LATE, page().of(refused)));
            }
        }
    }

    private SchoolRule rule() {
        var kind = RuleKind.valueOf(value("kind"));
        return new SchoolRule(
                value("step"),
                kind,
                value("base").isEmpty() ? List.of() : List.of(value("base")),
                value("act").isEmpty() ? null : value("act"),
                value("value"),
                RuleUnit.valueOf(value("unit")),
                kind == RuleKind.COUNT ? Bound.valueOf(value("bound")) : null,
                kind != RuleKind.DEADLINE && kind != RuleKind.PERIOD && Boolean.parseBoolean(value("hard")),
                value("source"));
    }
}
