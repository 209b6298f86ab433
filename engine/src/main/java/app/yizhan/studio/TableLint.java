package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Component;

/** Decision tables only, in the small part of FEEL whose cells cannot run for ever; bounded, and without rows that say nothing. */
@Component
class TableLint implements LintRule {

    private static final int MOST_RULES = 500;
    private static final int MOST_COLUMNS = 20;
    private static final Set<HitPolicy> POLICIES =
            Set.of(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.COLLECT);

    private final TableGaps gaps;

    TableLint(TableGaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public void check(FamilyContent content, Findings findings) {
        content.decisions().values().forEach(model -> model(content, model, findings));
    }

    private void model(FamilyContent content, DmnModelInstance model, Findings findings) {
        for (var decision : model.getModelElementsByType(Decision.class)) {
            var key = decision.getId();
            if (!key.startsWith(content.resources().key() + "-")) {
                findings.error(
                        "table.key",
                        key,
                        Map.of("table", key, "family", content.resources().key()));
            }
            var table = decision.getChildElementsByType(DecisionTable.class).stream()
                    .findFirst();
            if (table.isEmpty()) {
                findings.error("table.none", key, Map.of("table", key));
            } else if (isGood(key, table.get(), findings)) {
                gaps.check(content, decision, table.get(), findings);
            }
        }
    }

    private static boolean isGood(String key, DecisionTable table, Findings findings) {
        if (table.getRules().size() > MOST_RULES
                || table.getInputs().size() + table.getOutputs().size() > MOST_COLUMNS) {
            findings.error("table.large", key, Map.of("table", key, "rows", MOST_RULES, "columns", MOST_COLUMNS));
            return false;
        }
        if (!POLICIES.contains(table.getHitPolicy())) {
            findings.error("table.policy", key, Map.of("table", key, "policy", String.valueOf(table.getHitPolicy())));
        }
        boolean good = table.getInputs().stream().allMatch(input -> input(key, input, findings));
        int row = 0;
        for (var rule : table.getRules()) {
            good &= rule(key, ++row, table, rule, findings);
        }
        return good;
    }

    private static boolean input(String key, Input input, Findings findings) {
        var name = name(input);
        if (!name.matches("[a-z][A-Za-z0-9]{0,63}")) {
            findings.error("table.input", key, input.getId(), Map.of("table", key, "input", Words.shown(name)));
            return false;
        }
        return true;
    }

    /** The one value that the input looks at. */
    static String name(Input input) {
        return input.getInputExpression() == null || input.getInputExpression().getText() == null
                ? ""
                : input.getInputExpression().getText().getTextContent().strip();
    }

    private static boolean rule(String key, int row, DecisionTable table, Rule rule, Findings findings) {
        boolean complete = rule.getInputEntries().size() == table.getInputs().size()
                && rule.getOutputEntries().size() == table.getOutputs().size();
        if (!complete) {
            findings.error("table.row", key, rule.getId(), Map.of("table", key, "row", row));
            return false;
        }
        var wrong = Stream.<DmnElement>concat(
                        rule.getInputEntries().stream()
                                .filter(cell -> TableCell.parse(text(cell)).isEmpty()),
                        rule.getOutputEntries().stream().filter(cell -> !TableCell.isAnswer(text(cell))))
                .toList();
        wrong.forEach(cell -> findings.error(
                "table.cell", key, cell.getId(), Map.of("table", key, "row", row, "cell", Words.shown(text(cell)))));
        return wrong.isEmpty();
    }

    private static String text(DmnElement cell) {
        return cell.getChildElementsByType(Text.class).stream()
                .map(Text::getTextContent)
                .findFirst()
                .orElse("");
    }
}
