package app.yizhan.family.partymembership;

import app.yizhan.organisation.Person;
import app.yizhan.organisation.Unit;
import app.yizhan.party.DevelopmentPlans;
import app.yizhan.party.PartyChecks;
import app.yizhan.party.PartyTree;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An act from its check to its entry. */
@Component
class Acts {

    private final ActDates dates;
    private final ActFacts facts;
    private final ActChecks checks;
    private final ActRecord record;
    private final NamedMembers members;
    private final PartyChecks packs;
    private final PartyTree tree;
    private final DevelopmentPlans plans;
    private final RequestValues values;

    Acts(
            ActDates dates,
            ActFacts facts,
            ActChecks checks,
            ActRecord record,
            NamedMembers members,
            PartyChecks packs,
            PartyTree tree,
            DevelopmentPlans plans,
            RequestValues values) {
        this.dates = dates;
        this.facts = facts;
        this.checks = checks;
        this.record = record;
        this.members = members;
        this.packs = packs;
        this.tree = tree;
        this.plans = plans;
        this.values = values;
    }

    /** @throws PartyRefused if the applicant is too young on the day of the application */
    void checkApplication(String pack, Map<String, Object> given) {
        var day = dates.check(given, PartyMembership.APPLY_DATE, PartyMembership.APPLY_REASON);
        var known = Map.of(
                PartyMembership.APPLY_DATE, day.toString(),
                PartyMembership.BIRTH_DATE, given.get(PartyMembership.BIRTH_DATE));
        checks.refuse(packs.of(pack, PartyMembership.APPLICATION, known), PartyMembership.APPLICATION);
    }

    /** Its day stands in the form, which may be corrected; the history says when it was and whether it was recorded late. */
    void noteApplication(Request request, Person by, Map<String, Object> given) {
        var day = LocalDate.parse(PartyMembership.text(given, PartyMembership.APPLY_DATE));
        record.say(
                new ActRecord.Done(request, null, PartyMembership.APPLICATION, by, day),
                PartyMembership.text(given, PartyMembership.APPLY_REASON));
    }

    Map<String, Object> ofBranch(String personId) {
        return facts.ofBranch(personId);
    }

    /** @throws PartyRefused if the rules refuse it, or QUOTA_USED if the committee's plan of the year has no place left */
    void check(Request request, String key, String code, Map<String, Object> all) {
        var day = dates.check(all, PartyMembership.ACT_DATE, PartyMembership.LATE_REASON);
        members.check(request, code, all);
        checks.awaited(request, key, code, day, all);
        checks.refuse(checks.of(request, key, code, day, all), code);
        if (code.equals(PartyMembership.CHOSEN)) {
            tree.branchOf(request.applicantId()).ifPresent(branch -> plans.claim(branch, day, request.id()));
        }
    }

    /** Day and reason belong to this act alone: the next step's form begins empty. */
    void note(Request request, String key, String code, Person by, Map<String, Object> given, boolean goesOn) {
        var day = PartyMembership.day(given, PartyMembership.ACT_DATE);
        if (day != null) {
            var all = values.current(request);
            var done = new ActRecord.Done(request, key, code, by, day);
            record.say(done, PartyMembership.text(given, PartyMembership.LATE_REASON));
            if (goesOn) {
                record.warn(done, checks.of(request, key, code, day, all));
                record.add(done, all, committee(request, code));
            }
            values.clear(request, List.of(PartyMembership.ACT_DATE, PartyMembership.LATE_REASON));
        }
    }

    private @Nullable String committee(Request request, String code) {
        return code.equals(PartyMembership.CHOSEN)
                ? tree.branchOf(request.applicantId())
                        .flatMap(plans::committeeOf)
                        .map(Unit::id)
                        .orElse(null)
                : null;
    }
}
