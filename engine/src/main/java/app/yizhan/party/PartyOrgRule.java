package app.yizhan.party;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRule;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * {@code party-org-of-student(approval)}: the nearest unit above the applicant's branch that has the capability. A general branch in
 * between is passed over for everything but {@code deliberation}; the committee at the top also acts by the role for the whole school.
 */
@Component
class PartyOrgRule implements AssignmentRule {

    private final PartyTree tree;
    private final PartyAsked asked;
    private final Texts texts;

    PartyOrgRule(PartyTree tree, PartyAsked asked, Texts texts) {
        this.tree = tree;
        this.asked = asked;
        this.texts = texts;
    }

    @Override
    public String word() {
        return "party-org-of-student";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1 && Capability.of(args.getFirst()).isPresent();
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        var capability = Capability.of(args.getFirst()).orElseThrow();
        return tree.branchOf(context.subject().id())
                .map(branch -> climb(branch, capability, context))
                .orElseGet(Assignment::nobody);
    }

    private Assignment climb(Unit branch, Capability capability, AssignmentContext context) {
        Optional<Unit> passed = Optional.empty();
        for (var unit : tree.above(branch)) {
            if (unit.kind() == capability.kind()) {
                var found = asked.of(
                        roles(unit, capability), why(passed), facts(branch, unit, passed, capability), context);
                if (!found.isEmpty()) {
                    return found;
                }
            } else if (unit.kind() == UnitKind.PARTY_GENERAL_BRANCH) {
                passed = Optional.of(unit);
            }
        }
        return Assignment.nobody();
    }

    private static List<Principal> roles(Unit unit, Capability capability) {
        List<Principal> roles = new ArrayList<>();
        roles.add(Principal.role(capability.role(), "unit", unit.id()));
        if (unit.parentId() == null) {
            roles.add(Principal.school(capability.role()));
        }
        return roles;
    }

    private static String why(Optional<Unit> passed) {
        return passed.isPresent() ? "why.party-org.past" : "why.party-org";
    }

    private Map<String, String> facts(Unit branch, Unit unit, Optional<Unit> passed, Capability capability) {
        Map<String, String> facts = new HashMap<>(PartyAsked.named("unit", unit));
        facts.putAll(PartyAsked.named("branch", branch));
        passed.ifPresent(general -> facts.putAll(PartyAsked.named("general", general)));
        var key = "party.capability." + capability;
        facts.put("act", texts.text(Locale.CHINESE, key));
        facts.put("actEn", texts.text(Locale.ENGLISH, key));
        return facts;
    }
}
