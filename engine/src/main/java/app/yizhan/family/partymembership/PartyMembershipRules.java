package app.yizhan.family.partymembership;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.DutyBook;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Unit;
import app.yizhan.party.PartyChecks;
import app.yizhan.party.PartyTree;
import app.yizhan.party.RulePacks;
import app.yizhan.request.HeldResources;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.request.ResourceHeld;
import app.yizhan.request.ServiceRules;
import app.yizhan.request.Submission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One case a person, under the rules that hold on the day of the application; each act is checked before it is taken. */
@Component
class PartyMembershipRules implements ServiceRules {

    private final PartyTree tree;
    private final RulePacks packs;
    private final PartyChecks checks;
    private final Acts acts;
    private final DutyBook duties;
    private final HeldResources resources;
    private final RequestsById requests;
    private final RequestValues values;
    private final SchoolClock clock;

    PartyMembershipRules(
            PartyTree tree,
            RulePacks packs,
            PartyChecks checks,
            Acts acts,
            DutyBook duties,
            HeldResources resources,
            RequestsById requests,
            RequestValues values,
            SchoolClock clock) {
        this.tree = tree;
        this.packs = packs;
        this.checks = checks;
        this.acts = acts;
        this.duties = duties;
        this.resources = resources;
        this.requests = requests;
        this.values = values;
        this.clock = clock;
    }

    @Override
    public String service() {
        return PartyMembership.KEY;
    }

    @Override
    public void checkStart(Person applicant) {
        if (tree.branchOf(applicant.id()).isEmpty()) {
            throw PartyRefused.noBranch();
        }
        if (resources.holderOf(PartyMembership.ONE_OPEN, applicant.id()).isPresent()) {
            throw PartyRefused.caseOpen();
        }
    }

    @Override
    public void check(Submission submission) {
        if (tree.branchOf(submission.applicant().id()).isEmpty()) {
            throw PartyRefused.noBranch();
        }
        acts.checkApplication(pack(submission), submission.values());
    }

    @Override
    public Map<String, Object> computed(Submission submission) {
        Map<String, Object> computed = new HashMap<>();
        var pack = pack(submission);
        computed.put(PartyMembership.PACK, pack);
        tree.branchOf(submission.applicant().id())
                .map(Unit::name)
                .ifPresent(name -> computed.put(PartyMembership.BRANCH, name));
        var applied = submission.values().get(PartyMembership.APPLY_DATE);
        var talk = checks.of(pack, "02", Map.of(PartyMembership.APPLY_DATE, applied));
        if (talk.due() != null) {
            computed.put(
                    PartyMembership.TALK_BY,
                    talk.due().atTime(PartyMembership.CLOSE_OF_OFFICE).toString());
        }
        return computed;
    }

    /** The pack of the day of the application; a case that is corrected stays under its own. */
    private String pack(Submission submission) {
        if (submission.again()) {
            var request = requests.get(submission.requestId());
            var before = values.current(request).get(PartyMembership.PACK);
            var kept = before == null ? values.beforeLastTurn(request).get(PartyMembership.PACK) : before;
            if (kept != null) {
                return kept.toString();
            }
        }
        return packs.on(LocalDate.parse(PartyMembership.text(submission.values(), PartyMembership.APPLY_DATE)))
                .code();
    }

    @Override
    public Map<String, Object> facts(String applicantId, Map<String, Object> all) {
        return acts.ofBranch(applicantId);
    }

    @Override
    public Map<String, Object> known(Person applicant) {
        Map<String, Object> known = new HashMap<>();
        known.put(PartyMembership.APPLY_DATE, clock.today().toString());
        tree.branchOf(applicant.id()).ifPresent(branch -> known.put(PartyMembership.BRANCH, branch.name()));
        return known;
    }

    @Override
    public void hold(Submission submission) {
        try {
            resources.hold(
                    submission.requestId(),
                    PartyMembership.ONE_OPEN,
                    submission.applicant().id());
        } catch (ResourceHeld e) {
            throw PartyRefused.caseOpen();
        }
    }

    @Override
    public void begun(Request request, Submission submission) {
        acts.noteApplication(request, submission.author(), submission.values());
    }

    @Override
    public void checkBefore(Request request, String step, Map<String, Object> all) {
        PartyMembership.stepOf(step).ifPresent(code -> acts.check(request, step, code, all));
    }

    @Override
    public void noted(Request request, String step, Person signer, Map<String, Object> given, boolean goesOn) {
        PartyMembership.stepOf(step).ifPresent(code -> {
            acts.note(request, step, code, signer, given, goesOn);
            duties.look(request.id());
        });
    }
}
