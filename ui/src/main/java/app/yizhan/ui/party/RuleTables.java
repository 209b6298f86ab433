package app.yizhan.ui.party;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.party.PackRulings;
import app.yizhan.party.PartyRule;
import app.yizhan.party.PartyStep;
import app.yizhan.party.PartyWords;
import app.yizhan.party.RulePack;
import app.yizhan.party.Ruling;
import app.yizhan.party.SchoolRules;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of a pack, a table a stage; with what is said of them for those who may answer it. */
final class RuleTables extends Div {

    private final transient RulePack pack;
    private final transient Map<String, Ruling> open = new LinkedHashMap<>();
    private final transient PackRulings rulings;
    private final transient SchoolRules school;
    private final transient VerdictPart parts;
    private final transient People people;
    private final String me;
    private final boolean rules;
    private final transient Runnable changed;

    /** @param rules whether the reader is of the organisation department */
    RuleTables(
            RulePack pack,
            PackRulings rulings,
            SchoolRules school,
            VerdictPart parts,
            People people,
            String me,
            boolean rules,
            Runnable changed) {
        this.pack = pack;
        this.rulings = rulings;
        this.school = school;
        this.parts = parts;
        this.people = people;
        this.me = me;
        this.rules = rules;
        this.changed = changed;
        addClassName("col");
        rulings.open(pack.code()).forEach(ruling -> open.put(ruling.rule(), ruling));
        var waiting = school.waiting(pack.code());
        if (!waiting.isEmpty()) {
            var table = table(page().say("rules.school.waiting"));
            waiting.forEach(rule -> row(table, rule));
            add(new Card(page().say("rules.school.waiting")).with(table));
        }
        add(stage(page().say("rules.all"), List.of(PartyRule.EVERY_STEP)));
        byStage()
                .forEach((stage, steps) -> add(stage(
                        party().stage(stage, page().locale()),
                        steps.stream().map(PartyStep::code).toList())));
    }

    private PageWords page() {
        return parts.page();
    }

    private PartyWords party() {
        return parts.party();
    }

    private Map<Integer, List<PartyStep>> byStage() {
        Map<Integer, List<PartyStep>> stages = new LinkedHashMap<>();
        pack.steps()
                .forEach(step -> stages.computeIfAbsent(step.stage(), stage -> new ArrayList<>())
                        .add(step));
        return stages;
    }

    private Card stage(String name, List<String> steps) {
        var table = table(name);
        steps.forEach(step -> rows(table, step));
        return new Card(name).with(table);
    }

    private Table table(String name) {
        return new Table(
                name,
                page().say("rules.step"),
                page().say("rules.rule"),
                page().say("rules.strict"),
                page().say("rules.article"),
                page().say("rules.standing"));
    }

    private void rows(Table table, String step) {
        var own = pack.rulesOf(step);
        if (own.isEmpty()) {
            table.row(
                    party().step(step, page().locale()),
                    page().say("rules.no-rule"),
                    page().say("dates.none"),
                    page().say("dates.none"),
                    page().say("dates.none"));
        }
        own.forEach(rule -> row(table, rule));
    }

    private void row(Table table, PartyRule rule) {
        var step = rule.step().equals(PartyRule.EVERY_STEP)
                ? page().say("rules.all")
                : party().step(rule.step(), page().locale());
        table.row(
                new Span(step),
                new Span(party().rule(rule, page().locale())),
                strict(rule),
                new Span(party().article(rule, page().locale())),
                standing(rule));
    }

    private Span strict(PartyRule rule) {
        var key = rule.refusal().isEmpty() ? "rules.who" : rule.hard() ? "rules.hard" : "rules.warn";
        var words = new Span(page().say(key));
        words.addClassName("nw");
        return words;
    }

    private Component standing(PartyRule rule) {
        var cell = new Div(parts.standing(rule));
        cell.addClassNames("row", "wrap");
        var waiting = open.get(rule.code());
        if (waiting != null) {
            cell.add(said(waiting, rule), answers(waiting, rule));
        } else if (rules && rule.school()) {
            cell.add(named(Buttons.quiet(page().say("rules.school.end"), click -> end(rule)), rule));
        } else if (rules) {
            var state = Buttons.quiet(
                    page().say("rules.state.open"),
                    click -> RulingSheet.open(pack.code(), rule, rulings, party(), page(), me, changed));
            cell.add(named(state, rule));
        }
        return cell;
    }

    /** Rows have the same buttons: whoever hears them hears which rule it is, too. */
    private NativeButton named(NativeButton button, PartyRule rule) {
        button.setAriaLabel(page().say("rules.of-rule", button.getText(), party().rule(rule, page().locale())));
        return button;
    }

    private void end(PartyRule rule) {
        try {
            school.end(pack.code(), rule.code(), me);
        } catch (Refusal over) {
            Toast.show(page().of(over)); // somebody else has ended it
        }
        changed.run();
    }

    private Paragraph said(Ruling waiting, PartyRule rule) {
        var who = people.find(waiting.statedBy()).map(Person::name).orElse("");
        var words = new Paragraph(page().say(
                        "rules.said",
                        page().name(who),
                        party().length(waiting.value(), rule.unit(), page().locale()),
                        party().source(waiting.source(), page().locale())));
        words.addClassNames("s", "q");
        return words;
    }

    private Div answers(Ruling waiting, PartyRule rule) {
        var acts = new Div();
        acts.addClassNames("row", "wrap");
        if (!rules) {
            return acts;
        }
        if (waiting.statedBy().equals(me)) {
            acts.add(named(
                    Buttons.plain(page().say("rules.take-back"), click -> answer(acts, waiting, rule, false)), rule));
        } else {
            acts.add(
                    named(Buttons.plain(page().say("rules.refuse"), click -> answer(acts, waiting, rule, false)), rule),
                    named(
                            Buttons.plain(page().say("rules.confirm"), click -> answer(acts, waiting, rule, true)),
                            rule));
        }
        return acts;
    }

    private void answer(Div acts, Ruling waiting, PartyRule rule, boolean agree) {
        try {
            rulings.answer(pack.code(), rule.code(), waiting.id(), agree, null, me);
            changed.run();
        } catch (Refusal refused) {
            acts.removeAll();
            acts.add(new Note(Note.Tone.INFO, page().of(refused)));
        }
    }
}
