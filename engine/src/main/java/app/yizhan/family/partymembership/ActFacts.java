package app.yizhan.family.partymembership;

import app.yizhan.catalog.Families;
import app.yizhan.family.partymembership.internal.ActMapper;
import app.yizhan.family.partymembership.internal.ActMapper.Act;
import app.yizhan.form.FormField;
import app.yizhan.organisation.Unit;
import app.yizhan.party.Fact;
import app.yizhan.party.PartyStep;
import app.yizhan.party.PartyTree;
import app.yizhan.party.RulePacks;
import app.yizhan.publicity.PublicityGate;
import app.yizhan.request.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a case knows, as the rules ask for it: days of acts that stand, what the step's form says, and the branch as it is now. */
@Component
class ActFacts {

    /** Steps that are done again and again; each act is one of the assessments. */
    private static final List<String> ASSESSING = List.of("06", "21");

    /** Fields of a form may carry the name of its meeting before that of the fact. */
    private static final List<String> PREFIXES = List.of("vote", "conversion");

    private static final String VOTE = "vote.";

    private final ActMapper acts;
    private final RulePacks packs;
    private final ProbationEnds ends;
    private final PartyTree tree;
    private final Families families;
    private final PublicityGate publicity;

    ActFacts(
            ActMapper acts,
            RulePacks packs,
            ProbationEnds ends,
            PartyTree tree,
            Families families,
            PublicityGate publicity) {
        this.acts = acts;
        this.packs = packs;
        this.ends = ends;
        this.tree = tree;
        this.families = families;
        this.publicity = publicity;
    }

    /**
     * @param key of the model's step
     * @param code of the step of the rules
     * @param day of the act
     * @param values of the case, with what the step's form writes
     */
    Map<String, Object> of(Request request, String key, String code, LocalDate day, Map<String, Object> values) {
        var pack = PartyMembership.text(values, PartyMembership.PACK);
        var standing = acts.standing(request.id());
        Map<String, Object> facts = new HashMap<>(ofBranch(request.applicantId()));
        facts.put(Fact.BIRTH_DATE.key(), values.get(PartyMembership.BIRTH_DATE));
        facts.put(Fact.APPLY_DATE.key(), values.get(PartyMembership.APPLY_DATE));
        standing.forEach(act -> put(facts, pack, act.step(), act.actDate()));
        put(facts, pack, code, day);
        facts.put(Fact.ASSESSMENT_DATES.key(), assessments(standing, code, day));
        ofForm(request, key, values, facts);
        publicity
                .firstDay(request.id(), pack, code)
                .ifPresent(first -> facts.put(Fact.PUBLICITY_START.key(), first.toString()));
        extended(pack, standing, facts);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    /**
     * The same of the step at which a case waits, before anybody says when it was done.
     *
     * @param applied day of the application
     * @param branch what hangs on the branch
     */
    Map<String, Object> before(
            String pack, String code, @Nullable String applied, List<Act> standing, Map<String, Object> branch) {
        Map<String, Object> facts = new HashMap<>(branch);
        facts.put(Fact.APPLY_DATE.key(), applied);
        standing.stream()
                .filter(act -> !act.step().equals(code))
                .forEach(act -> put(facts, pack, act.step(), act.actDate()));
        facts.put(Fact.ASSESSMENT_DATES.key(), assessments(standing, code, null));
        extended(pack, standing, facts);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    /** What the rules look at when an applicant is assessed on that day, at whatever step of the model the case is. */
    Map<String, Object> assessed(String pack, String code, List<Act> standing, LocalDate day) {
        Map<String, Object> facts = new HashMap<>();
        standing.forEach(act -> put(facts, pack, act.step(), act.actDate()));
        facts.put(Fact.ASSESSMENT_DATES.key(), assessments(standing, code, day));
        return facts;
    }

    /** Day of the last act that stands of a step before that one. */
    Optional<LocalDate> lastBefore(String requestId, String code) {
        return acts.standing(requestId).stream()
                .filter(act -> act.step().compareTo(code) < 0)
                .map(Act::actDate)
                .max(Comparator.naturalOrder());
    }

    /** What hangs on where the person's branch stands now. */
    Map<String, Object> ofBranch(String personId) {
        return ofBranch(tree.branchOf(personId));
    }

    Map<String, Object> ofBranch(Optional<Unit> branch) {
        Map<String, Object> facts = new HashMap<>();
        branch.ifPresent(it -> facts.put(Fact.BRANCH_FULL_MEMBERS.key(), tree.fullMembers(it)));
        facts.put(
                Fact.UNIT_TYPE.key(),
                branch.flatMap(tree::parent).map(Unit::kind).map(Enum::name).orElse(null));
        return facts;
    }

    private void put(Map<String, Object> facts, String pack, String code, LocalDate day) {
        packs.get(pack).step(code).map(PartyStep::act).ifPresent(fact -> facts.put(fact, day.toString()));
    }

    /** Those of cultivation before the admission, those of the probation after it. */
    private static @Nullable List<String> assessments(List<Act> standing, String code, @Nullable LocalDate day) {
        var kind = code.compareTo("19") < 0 ? ASSESSING.getFirst() : ASSESSING.getLast();
        List<String> days = new ArrayList<>();
        standing.stream()
                .filter(act -> act.step().equals(kind))
                .forEach(act -> days.add(act.actDate().toString()));
        if (day != null && code.equals(kind)) {
            days.add(day.toString());
        }
        return days.isEmpty() ? null : days;
    }

    private void ofForm(Request request, String key, Map<String, Object> values, Map<String, Object> facts) {
        var family = families.of(request.definitionId());
        Map<String, Object> vote = new HashMap<>();
        family.formOf(family.step(key)).orElseThrow().fields().stream()
                .map(FormField::key)
                .filter(values::containsKey)
                .forEach(field -> fact(field).ifPresent(fact -> {
                    if (fact.key().startsWith(VOTE)) {
                        vote.put(fact.key().substring(VOTE.length()), values.get(field));
                    } else {
                        facts.put(fact.key(), values.get(field));
                    }
                }));
        facts.put(VOTE.substring(0, VOTE.length() - 1), vote.isEmpty() ? null : vote);
        if (!PartyMembership.EXTEND.equals(values.get(PartyMembership.CONVERSION))) {
            facts.remove(Fact.EXTENSION_MONTHS.key());
        }
    }

    /** The fact that a field of a form tells, if it tells one. */
    static Optional<Fact> fact(String field) {
        return Fact.of(field)
                .or(() -> PREFIXES.stream()
                        .filter(prefix -> field.startsWith(prefix) && field.length() > prefix.length())
                        .map(prefix -> field.substring(prefix.length(), prefix.length() + 1)
                                        .toLowerCase(Locale.ROOT)
                                + field.substring(prefix.length() + 1))
                        .flatMap(name -> Fact.of(name).or(() -> Fact.of(VOTE + name)).stream())
                        .findFirst());
    }

    /** An extension moves the end of the probation and never the meeting that it counts from. */
    private void extended(String pack, List<Act> standing, Map<String, Object> facts) {
        var months = ProbationEnds.extensions(standing);
        facts.put(Fact.EXTENSIONS_BEFORE.key(), months.size());
        if (!months.isEmpty() && facts.get(Fact.MEETING_DATE.key()) instanceof String meeting) {
            var end = ends.of(pack, LocalDate.parse(meeting), months);
            facts.put(Fact.PROBATION_END.key(), end == null ? null : end.toString());
        }
    }
}
