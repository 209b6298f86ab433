package app.yizhan.organisation;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code by-rule(callers)}: whomever the rules in that computed field find; another model wrote them, never a person. */
@Component
class ByRuleRule implements AssignmentRule {

    private final ObjectProvider<AssignmentRules> rules;

    /** The rules are asked for when one is needed: this is one of them. */
    ByRuleRule(ObjectProvider<AssignmentRules> rules) {
        this.rules = rules;
    }

    @Override
    public String word() {
        return "by-rule";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1;
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return context.values().get(args.getFirst()) instanceof String said && !said.contains(word())
                ? rules.getObject().resolve(said, context)
                : Assignment.nobody();
    }
}
