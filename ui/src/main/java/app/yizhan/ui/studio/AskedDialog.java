package app.yizhan.ui.studio;

import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import app.yizhan.studio.ModelSheet;
import app.yizhan.ui.part.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets others decide at a step for the students of one college. */
final class AskedDialog {

    private AskedDialog() {}

    static void open(Studio studio, ModelSheet.Step step) {
        var others = step.rules().others();
        boolean begun = step.who().isEmpty();
        var dialog = new EditDialog(
                studio,
                studio.say("studio.asked.of", step.name()),
                begun
                        ? studio.say("studio.asked.begun")
                        : studio.say("studio.asked.hint", step.rules().usual()));
        var units =
                begun ? Map.of("", studio.say("studio.asked.everywhere")) : units(studio, List.copyOf(others.keySet()));
        var first = others.isEmpty()
                ? units.keySet().iterator().next()
                : others.keySet().iterator().next();
        var unit = dialog.field("unit", "asked-unit", studio.say("studio.asked.unit"), true, new Select(units, first));
        var rule = dialog.field(
                "rule",
                "asked-rule",
                studio.say("studio.asked.rule"),
                true,
                new Select(rules(studio, step), others.getOrDefault(first, "")));
        unit.addValueChangeListener(event -> rule.setValue(others.getOrDefault(event.getValue(), "")));
        dialog.open(studio.say("studio.save"), () -> save(studio, step.key(), unit.getValue(), rule.getValue()));
    }

    private static void save(Studio studio, String step, String unit, String rule) {
        var me = studio.me().id();
        studio.services().edits().steps().askedIn(studio.key(), step, unit, rule, me, studio.locale());
    }

    /** Colleges, and whatever else the model names already. */
    private static Map<String, String> units(Studio studio, List<String> known) {
        var directory = studio.services().edits().units();
        Map<String, String> units = new LinkedHashMap<>();
        for (Unit unit : directory.open(UnitKind.COLLEGE)) {
            units.put(unit.code(), directory.name(unit, studio.locale()));
        }
        units.put("", studio.say("studio.asked.everywhere"));
        known.forEach(code -> units.putIfAbsent(
                code,
                directory
                        .byCode(code)
                        .map(unit -> directory.name(unit, studio.locale()))
                        .orElse(code)));
        return units;
    }

    private static Map<String, String> rules(Studio studio, ModelSheet.Step step) {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put(
                "",
                step.who().isEmpty()
                        ? studio.say("studio.asked.nobody")
                        : studio.say("studio.asked.usual", step.rules().usual()));
        rules.putAll(studio.services()
                .edits()
                .choices()
                .of(studio.key(), List.copyOf(step.rules().others().values()), studio.locale()));
        return rules;
    }
}
