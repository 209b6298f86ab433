package app.yizhan.party;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.party.internal.PackRows;
import app.yizhan.party.internal.PartyMapper;
import app.yizhan.party.internal.RuleRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the school asks for beyond the national rules: only more, never less, and agreed to by two people before it holds. */
@Service
public class SchoolRules {

    /** The code of a rule that was added. */
    public record Added(String rule) {}

    private final PartyMapper mapper;
    private final RulePacks packs;
    private final PackRulings rulings;
    private final PartyRoles roles;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    SchoolRules(
            PartyMapper mapper,
            RulePacks packs,
            PackRulings rulings,
            PartyRoles roles,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.packs = packs;
        this.rulings = rulings;
        this.roles = roles;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Adds a rule; it holds when a second person has agreed to it.
     *
     * @throws NotFound for whoever is not of the organisation department
     * @throws InvalidFields fields of {@link SchoolRule}
     * @throws RuleTooLoose naming the national rule that asks for more
     */
    public Added add(String pack, SchoolRule own, @Nullable String requestKey, String personId) {
        roles.requireOrganisationDepartment(personId);
        SchoolRuleChecks.check(packs.get(pack), own);
        return retries.run(() -> once.run(
                personId, requestKey, "add a rule to " + pack, own, Added.class, () -> addOnce(pack, own, personId)));
    }

    private Added addOnce(String pack, SchoolRule own, String personId) {
        var code = own.step() + "-school-" + (mapper.countSchool(pack) + 1);
        var rule = rule(code, own, packs.get(pack));
        RuleValues.check(rule, own.value(), "", own.basis());
        Tightening.check(rule, packs.get(pack));
        mapper.insertRule(row(pack, rule));
        rulings.insert(rule, pack, own.value(), "", own.basis(), personId);
        return new Added(code);
    }

    /** Those that wait for a second person, oldest first. */
    public List<PartyRule> waiting(String pack) {
        var held = packs.get(pack).rules().stream().map(PartyRule::code).toList();
        return mapper.rules().stream()
                .filter(row -> row.school() && row.pack().equals(pack) && !held.contains(row.code()))
                .map(PackRows::rule)
                .toList();
    }

    /** Takes a rule of the school back; at once, since less is asked for then. */
    public void end(String pack, String code, String personId) {
        roles.requireOrganisationDepartment(personId);
        retries.run(() -> {
            packs.changed();
            if (mapper.endRule(pack, code, clock.now()) == 0) {
                throw new NotFound("page");
            }
            mapper.openOf(pack, code).ifPresent(open -> mapper.answer(open.id(), "WITHDRAWN", personId, clock.now()));
            audit.record(Audit.SYSTEM, personId, "party.rule.ended", pack + " " + code, Map.of(), Map.of());
            return code;
        });
    }

    /** It refuses with the word of the national rule about the same act, or with the word of its kind. */
    private static PartyRule rule(String code, SchoolRule own, RulePack pack) {
        var act = own.act() == null ? List.<String>of() : List.of(own.act());
        var like = pack.rulesOf(own.step()).stream()
                .filter(rule -> rule.kind() == own.kind() && rule.act().containsAll(act) && !rule.school())
                .findFirst();
        return new PartyRule(
                code,
                own.step(),
                own.kind(),
                List.copyOf(own.base()),
                like.map(PartyRule::act).filter(all -> !act.isEmpty()).orElse(act),
                own.value(),
                own.unit(),
                own.bound(),
                false,
                false,
                own.hard(),
                like.map(PartyRule::refusal).orElseGet(() -> refusal(own.kind())),
                null,
                like.map(PartyRule::presumes).orElse(null),
                "",
                own.basis(),
                true,
                Standing.UNCONFIRMED);
    }

    private static String refusal(RuleKind kind) {
        return switch (kind) {
            case DEADLINE, PERIOD -> "DEADLINE_MISSED";
            case VOTE -> "VOTE_FAIL";
            case COUNT -> "DOC_MISSING";
            default -> "GAP_NOT_MET";
        };
    }

    private static RuleRow row(String pack, PartyRule rule) {
        return new RuleRow(
                pack,
                rule.code(),
                0,
                rule.step(),
                rule.kind().name(),
                String.join(",", rule.base()),
                String.join(",", rule.act()),
                rule.value(),
                rule.unit().name(),
                rule.bound() == null ? "" : rule.bound().name(),
                false,
                false,
                rule.hard(),
                rule.refusal(),
                "",
                rule.presumes() == null ? "" : rule.presumes(),
                "",
                rule.source(),
                true);
    }
}
