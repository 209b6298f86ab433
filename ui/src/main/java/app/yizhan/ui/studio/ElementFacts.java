package app.yizhan.ui.studio;

import app.yizhan.request.FlowConditions.Comparison;
import app.yizhan.studio.ConditionChoices.Variable;
import app.yizhan.studio.ElementSheet;
import app.yizhan.ui.part.KeyValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

/** What the draft says of one element, for those who do not change it here. */
final class ElementFacts {

    private final Picked picked;
    private final Studio studio;

    ElementFacts(Picked picked) {
        this.picked = picked;
        studio = picked.studio();
    }

    Component of() {
        var sheet = picked.sheet();
        return switch (sheet.kind()) {
            case STEP -> step(sheet);
            case SYSTEM ->
                facts(
                        "panel.step",
                        picked.services()
                                .catalogue()
                                .find(sheet.step(), studio.locale())
                                .map(entry -> entry.name())
                                .orElse("–"));
            case WAY -> facts("panel.way", way(sheet));
            case TIMER ->
                facts(
                        "panel.timer",
                        sheet.time().text().isEmpty() ? "–" : sheet.time().text());
            default -> new Div();
        };
    }

    private KeyValues facts(String key, String value) {
        return new KeyValues().row(studio.say(key), value);
    }

    private String way(ElementSheet sheet) {
        var said = picked.services().conditions().read(sheet.condition());
        return said.map(this::way).orElse(sheet.condition().isEmpty() ? "–" : sheet.condition());
    }

    private String way(Comparison said) {
        var variable = picked.services().variables().of(studio.key(), studio.locale()).stream()
                .filter(known -> known.name().equals(said.variable()))
                .findFirst();
        return studio.say(
                "panel.way.said",
                variable.map(Variable::label).orElse(said.variable()),
                studio.say(said.same() ? "panel.way.same.==" : "panel.way.same.!="),
                variable.map(known -> known.values().get(said.value())).orElse(said.value()));
    }

    private Component step(ElementSheet sheet) {
        var words = picked.services().words();
        var assign = sheet.says("assign");
        var facts = new KeyValues()
                .row(
                        studio.say("panel.assign"),
                        assign.isEmpty()
                                ? studio.say("panel.assign.none")
                                : words.asked(studio.key(), assign, studio.locale()))
                .row(studio.say("panel.limit"), ladder(picked, sheet));
        if (!sheet.says("actions").isEmpty()) {
            facts.row(
                    studio.say("panel.actions"),
                    sheet.lists("actions").stream()
                            .map(verb -> studio.say("panel.verb." + verb))
                            .collect(Collectors.joining(studio.say("panel.and"))));
        }
        facts.row(studio.say("panel.fields"), RightsDialog.words(picked, sheet));
        var found = new WhoWouldBeAsked(studio).of(picked.services().preview().of(assign, studio.locale()));
        return new Div(facts, found);
    }

    /** The limit of a step and what happens while it lies. */
    static Div ladder(Picked picked, ElementSheet sheet) {
        var studio = picked.studio();
        var said = sheet.says("sla");
        var words = picked.services().words();
        var ladder =
                new Div(new Span(said.isEmpty() ? studio.say("panel.limit.none") : words.limit(said, studio.locale())));
        var rungs = new OrderedList();
        rungs.addClassName("rungs");
        words.rungs(studio.key(), said, studio.locale()).forEach(rung -> rungs.add(new ListItem(rung)));
        if (rungs.getComponentCount() > 0) {
            ladder.add(rungs);
        }
        return ladder;
    }
}
