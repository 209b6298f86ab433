package app.yizhan.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/** {@code counselor-of(partner)}: who counsels the class of the student named in that form field. */
@Component
class CounselorOfRule implements AssignmentRule {

    private final NamedPeople named;
    private final RoleHolders holders;
    private final Units units;
    private final RoleCoverage coverage;

    CounselorOfRule(NamedPeople named, RoleHolders holders, Units units, RoleCoverage coverage) {
        this.named = named;
        this.holders = holders;
        this.units = units;
        this.coverage = coverage;
    }

    @Override
    public String word() {
        return "counselor-of";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1;
    }

    @Override
    public Unfilled unfilled(List<String> args) {
        return coverage.inClasses(Roles.COUNSELOR);
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return named.find(args.getFirst(), context)
                .flatMap(units::unitOf)
                .map(unit -> holders.inUnit(Roles.COUNSELOR, unit, "why.counselor", context))
                .orElseGet(Assignment::nobody);
    }
}
