package app.yizhan.party;

import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRule;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules that end in the applicant's own branch. Whoever is in no branch is asked for nobody, and the step's queue takes it. */
@Configuration(proxyBeanMethods = false)
class BranchRules {

    private static final List<String> WITHOUT_COMMITTEE = List.of("secretary", "meeting");

    private final PartyTree tree;
    private final PartyAsked asked;

    BranchRules(PartyTree tree, PartyAsked asked) {
        this.tree = tree;
        this.asked = asked;
    }

    private record Rule(
            String word, List<String> words, BiFunction<List<String>, AssignmentContext, Assignment> resolving)
            implements AssignmentRule {

        @Override
        public boolean accepts(List<String> args) {
            return words.isEmpty() ? args.isEmpty() : args.size() == 1 && words.contains(args.getFirst());
        }

        @Override
        public Assignment resolve(List<String> args, AssignmentContext context) {
            return resolving.apply(args, context);
        }
    }

    /** {@code branch-secretary}: the secretary of the applicant's branch. */
    @Bean
    AssignmentRule branchSecretary() {
        return new Rule("branch-secretary", List.of(), (args, context) -> inBranch(context, "why.party-secretary"));
    }

    /** {@code branch-meeting}: the secretary, who writes down what the meeting of the branch's members resolved. */
    @Bean
    AssignmentRule branchMeeting() {
        return new Rule("branch-meeting", List.of(), (args, context) -> inBranch(context, "why.party-meeting"));
    }

    /**
     * {@code branch-committee(meeting)}: the committee of the applicant's branch with its secretary. A branch with fewer full members
     * than the rules ask for has none: then its secretary acts, for the meeting or ({@code secretary}) alone.
     */
    @Bean
    AssignmentRule branchCommittee() {
        return new Rule(
                "branch-committee",
                WITHOUT_COMMITTEE,
                (args, context) -> tree.branchOf(context.subject().id())
                        .map(branch -> committee(branch, args.getFirst(), context))
                        .orElseGet(Assignment::nobody));
    }

    private Assignment committee(Unit branch, String instead, AssignmentContext context) {
        int members = tree.fullMembers(branch);
        int needed = tree.committeeNeeds();
        Map<String, String> facts = new HashMap<>(PartyAsked.named("unit", branch));
        facts.put("members", String.valueOf(members));
        facts.put("needed", String.valueOf(needed));
        var secretary = Principal.role(PartyRoles.SECRETARY, "unit", branch.id());
        if (members < needed) {
            return asked.of(List.of(secretary), "why.party-no-committee." + instead, facts, context);
        }
        var committee = Principal.role(PartyRoles.BRANCH_COMMITTEE, "unit", branch.id());
        return asked.of(List.of(secretary, committee), "why.party-committee", facts, context);
    }

    private Assignment inBranch(AssignmentContext context, String why) {
        return tree.branchOf(context.subject().id())
                .map(branch -> asked.of(
                        List.of(Principal.role(PartyRoles.SECRETARY, "unit", branch.id())),
                        why,
                        PartyAsked.named("unit", branch),
                        context))
                .orElseGet(Assignment::nobody);
    }
}
