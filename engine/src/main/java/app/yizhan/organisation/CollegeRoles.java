package app.yizhan.organisation;

import org.springframework.stereotype.Component;

/** Roles in the college that the applicant belongs to. */
@Component
class CollegeRoles {

    private final RoleHolders holders;
    private final Units units;

    CollegeRoles(RoleHolders holders, Units units) {
        this.holders = holders;
        this.units = units;
    }

    Assignment resolve(String role, AssignmentContext context) {
        return units.unitOf(context.subject())
                .flatMap(unit -> units.collegeOf(unit.id()))
                .map(college -> holders.inUnit(role, college, "why.in-unit", context))
                .orElseGet(Assignment::nobody);
    }
}
