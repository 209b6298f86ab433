package app.yizhan.organisation;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code head-of-college(deputy-secretary)}: who holds that role in the applicant's college; the role in lower case. */
@Component
class HeadOfCollegeRule implements AssignmentRule {

    private final CollegeRoles college;

    HeadOfCollegeRule(CollegeRoles college) {
        this.college = college;
    }

    @Override
    public String word() {
        return "head-of-college";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1 && args.getFirst().matches("[a-z][a-z0-9-]*");
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return college.resolve(args.getFirst().toUpperCase(Locale.ROOT).replace('-', '_'), context);
    }
}
