package app.yizhan.party;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.party.internal.PartyMapper;
import app.yizhan.party.internal.RuleRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Retries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What the school asks for beyond the national rules: only more, never less, and agreed to by two people before it holds. */
@Service
public class SchoolRules {

    /** What a school may add; when a pack holds and who decides at a meeting are no matter of it. */
    private static final Set<RuleKind> KINDS =
            Set.of(RuleKind.MIN_GAP, RuleKind.DEADLINE, RuleKind.PUBLICITY, RuleKind.COUNT, RuleKind.VOTE);

    private final PartyMapper mapper;
    private final RulePacks packs;
    private final PackRulings rulings;
    private final PartyRoles roles;
    private final Audit audit;
    private final Retries retries;
    private final SchoolClock clock;

    SchoolRules(
            PartyMapper mapper,
            RulePacks packs,
            PackRulings rulings,
            PartyRoles roles,
            Audit audit,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.packs = packs;
        this.rulings = rulings;
        this.roles = roles;
        this.audit = audit;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Adds a rule; it holds when a second person has agreed to it.
     *
     * @return its code
     * @throws NotFound for whoever is not of the organisation department
     * @throws InvalidFields fields of {@link SchoolRule}
     * @throws RuleTooLoose naming the national rule that asks for more
     */
    public String add(String pack, SchoolRule own, String personId) {
        roles.requireOrganisationDepartment(personId);
        check(packs.get(pack), own);
        return retries.run(() -> addOnce(pack, own, personId));
    }

    private String addOnce(String pack, SchoolRule own, String personId) {
        var code = own.step() + "-school-" + (mapper.countSchool(pack) + 1);
        var rule = rule(code, own, packs.get(pack));
        RuleValues.check(rule, own.value(), "", own.basis());
        Tightening.check(rule, packs.get(pack));
        mapper.insertRule(row(pack, rule));
        rulings.insert(rule, pack, own.value(), "", own.basis(), personId);
        return code;
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

    private static void check(RulePack pack, SchoolRule own) {
        List<Refusal.Field> faults = new ArrayList<>();
        if (pack.step(own.step()).isEmpty()) {
            faults.add(new Refusal.Field("step", "field.required", Map.of()));
        }
        if (!KINDS.contains(own.kind()) || own.hard() && own.kind() == RuleKind.DEADLINE) {
            faults.add(new Refusal.Field("kind", "party.error.kind", Map.of()));
        }
        if (!fits(own)) {
            faults.add(new Refusal.Field("unit", "party.error.unit", Map.of()));
        }
        own.base().stream().filter(name -> Fact.of(name).isEmpty()).forEach(name -> faults.add(unknown("base")));
        Optional.ofNullable(own.act())
                .filter(name -> Fact.of(name).isEmpty())
                .ifPresent(name -> faults.add(unknown("act")));
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
    }

    private static Refusal.Field unknown(String field) {
        return new Refusal.Field(field, "party.error.unknown", Map.of());
    }

    /** Days are counted from something, counts lie on one side of something. */
    private static boolean fits(SchoolRule own) {
        return switch (own.kind()) {
            case MIN_GAP, DEADLINE ->
                !own.base().isEmpty() && (own.unit().isOfTheCalendar() || own.unit() == RuleUnit.WORKING_DAYS);
            case PUBLICITY -> !own.base().isEmpty() && own.unit() == RuleUnit.WORKING_DAYS;
            case VOTE -> own.base().size() == 1 && own.act() != null && own.unit() == RuleUnit.SHARE;
            case COUNT ->
                own.act() != null && own.bound() != null && own.unit() != RuleUnit.SHARE && own.unit() != RuleUnit.DATE;
            case DOCUMENT, IN_FORCE -> false;
        };
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
            case DEADLINE -> "DEADLINE_MISSED";
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
