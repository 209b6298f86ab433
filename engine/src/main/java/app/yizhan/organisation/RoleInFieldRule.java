package app.yizhan.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/** {@code role-in(unit)}: who holds for the whole school the role whose key is in that field, as a family's table chose it. */
@Component
class RoleInFieldRule implements AssignmentRule {

    private final RoleHolders holders;

    RoleInFieldRule(RoleHolders holders) {
        this.holders = holders;
    }

    @Override
    public String word() {
        return "role-in";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1;
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return context.values().get(args.getFirst()) instanceof String role && role.matches("[A-Z][A-Z0-9_]*")
                ? holders.inSchool(role, "why.in-school", context)
                : Assignment.nobody();
    }
}
