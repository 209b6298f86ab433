package app.yizhan.ui.party;

import app.yizhan.organisation.Tree;
import app.yizhan.organisation.UnitKind;
import app.yizhan.party.Fact;
import app.yizhan.party.FactType;
import app.yizhan.party.PartyWords;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The fields of the facts that a step asks for; what was typed for one step is there again at the next. */
final class FactInputs extends Div {

    private final transient PartyWords party;
    private final transient PageWords words;
    private final transient Map<Fact, AbstractField<?, String>> controls = new EnumMap<>(Fact.class);
    private final transient Map<Fact, Field> shown = new EnumMap<>(Fact.class);

    FactInputs(PartyWords party, PageWords words) {
        this.party = party;
        this.words = words;
        addClassName("three");
    }

    void show(List<Fact> facts, Predicate<Fact> needed) {
        removeAll();
        shown.clear();
        facts.forEach(fact -> {
            var field = new Field("fact-" + fact.key().replace('.', '-'), name(fact), needed.test(fact), control(fact));
            field.error(null); // the control may bring what was wrong with it at another step
            hint(fact).ifPresent(field::hint);
            shown.put(fact, field);
            add(field);
        });
    }

    private String name(Fact fact) {
        return party.label(fact, words.locale());
    }

    private Optional<String> hint(Fact fact) {
        var key = "party.fact.hint." + fact.key();
        return words.has(key) ? Optional.of(words.say(key)) : Optional.empty();
    }

    private AbstractField<?, String> control(Fact fact) {
        return controls.computeIfAbsent(fact, this::made);
    }

    private AbstractField<?, String> made(Fact fact) {
        return switch (fact.type()) {
            case DATE -> TextBox.day(words.times());
            case DATES -> new TextBox();
            case COUNT, HALVES -> number(fact);
            case FLAG -> new Select(flags(), "");
            case UNIT -> new Select(units(), "");
        };
    }

    private static TextBox number(Fact fact) {
        var box = new TextBox("number");
        box.getElement()
                .setAttribute("min", "0")
                .setAttribute("step", fact.type() == FactType.HALVES ? "0.5" : "1")
                .setAttribute("inputmode", "decimal");
        return box;
    }

    private Map<String, String> flags() {
        var flags = new LinkedHashMap<String, String>();
        flags.put("", words.say("dates.untold"));
        flags.put("true", words.say("word.yes"));
        flags.put("false", words.say("word.no"));
        return flags;
    }

    private Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        units.put("", words.say("dates.untold"));
        for (var kind : UnitKind.values()) {
            if (kind.tree() == Tree.PARTY) {
                units.put(kind.name(), words.say("party.unit." + kind));
            }
        }
        return units;
    }

    /** What was typed into those that are shown. */
    Map<Fact, String> typed() {
        Map<Fact, String> typed = new EnumMap<>(Fact.class);
        shown.keySet().forEach(fact -> typed.put(fact, control(fact).getValue()));
        return typed;
    }

    /** @return those sentences that belong to no field that is shown */
    List<String> wrong(Map<String, String> sentences) {
        shown.values().forEach(field -> field.error(null));
        var left = new LinkedHashMap<>(sentences);
        shown.forEach((fact, field) -> {
            var sentence = left.remove(fact.key());
            if (sentence != null) {
                field.error(sentence);
            }
        });
        return List.copyOf(left.values());
    }
}
