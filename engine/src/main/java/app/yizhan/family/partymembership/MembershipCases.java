package app.yizhan.family.partymembership;

import app.yizhan.family.partymembership.internal.ActMapper;
import app.yizhan.family.partymembership.internal.ActMapper.Act;
import app.yizhan.family.partymembership.internal.StandingMapper;
import app.yizhan.family.partymembership.internal.StandingMapper.CaseRow;
import app.yizhan.family.partymembership.internal.StandingMapper.ValueRow;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyChecks;
import app.yizhan.party.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells where each case stands, with what its rules say of the step at which it waits; a few statements however many there are. */
@Component
class MembershipCases implements PartyCases {

    private static final String RETURNED = "RETURNED";
    private static final List<String> CONTACTS = List.of("contactOne", "contactTwo");
    private static final List<String> INTRODUCERS = List.of("introducerOne", "introducerTwo");

    /** So many cases are asked for with one statement. */
    private static final int AT_ONCE = 500;

    private final StandingMapper cases;
    private final ActMapper acts;
    private final ActFacts facts;
    private final ProbationEnds ends;
    private final PartyChecks checks;
    private final Units units;
    private final JsonMapper json;

    MembershipCases(
            StandingMapper cases,
            ActMapper acts,
            ActFacts facts,
            ProbationEnds ends,
            PartyChecks checks,
            Units units,
            JsonMapper json) {
        this.cases = cases;
        this.acts = acts;
        this.facts = facts;
        this.ends = ends;
        this.checks = checks;
        this.units = units;
        this.json = json;
    }

    @Override
    public List<Case> running(Collection<String> branches) {
        return branches.isEmpty() ? List.of() : told(cases.running(branches));
    }

    @Override
    public Optional<Case> of(String requestId) {
        return told(cases.find(requestId).stream().toList()).stream().findFirst();
    }

    @Override
    public List<Done> acts(String requestId) {
        return acts.standing(requestId).stream()
                .map(act -> new Done(act.id(), act.step(), act.actDate(), act.recordedBy(), act.months()))
                .toList();
    }

    @Override
    public Optional<String> stepOf(String task) {
        return PartyMembership.stepOf(task);
    }

    @Override
    public Taken taken(String committeeId, int year, String except) {
        return cases.taken(committeeId, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), except);
    }

    private List<Case> told(List<CaseRow> rows) {
        // a model that a school drew itself may wait at two steps at once: the one that opened first stands for it
        var each = rows.stream()
                .collect(Collectors.toMap(CaseRow::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var ofBranch = new HashMap<String, Map<String, Object>>();
        List<Case> all = new ArrayList<>();
        var ids = List.copyOf(each.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var done = acts.standingOf(some).stream().collect(Collectors.groupingBy(Act::requestId));
            var values = cases.values(some).stream().collect(Collectors.groupingBy(ValueRow::requestId));
            some.forEach(id -> all.add(told(
                    each.get(id),
                    done.getOrDefault(id, List.of()),
                    values.getOrDefault(id, List.of()),
                    ofBranch.computeIfAbsent(
                            Optional.ofNullable(each.get(id).branchId()).orElse(""),
                            branch -> facts.ofBranch(units.find(branch))))));
        }
        return all;
    }

    private Case told(CaseRow row, List<Act> done, List<ValueRow> rows, Map<String, Object> branch) {
        var values = rows.stream().collect(Collectors.toMap(ValueRow::field, this::word, (before, last) -> last));
        var pack = values.getOrDefault(PartyMembership.PACK, "");
        var code =
                Optional.ofNullable(row.step()).flatMap(PartyMembership::stepOf).orElse(null);
        return new Case(
                row.id(),
                row.number(),
                row.applicantId(),
                row.applicantName(),
                row.className(),
                Optional.ofNullable(row.branchId()).orElse(""),
                pack,
                code,
                code == null ? null : day(row.openedAt()),
                row.status().equals(RETURNED),
                day(row.dueAt()),
                days(values.get(PartyMembership.APPLY_DATE), done),
                (int) done.stream().filter(act -> act.lateDays() > 0).count(),
                named(values, CONTACTS),
                named(values, INTRODUCERS),
                isOnProbation(done),
                ends.of(pack, done),
                verdict(pack, code, values.get(PartyMembership.APPLY_DATE), done, branch));
    }

    /** From the admission (17) until what was resolved on the conversion is approved (24), unless that was to extend it. */
    private static boolean isOnProbation(List<Act> done) {
        return done.stream().anyMatch(act -> act.step().equals("17"))
                && done.stream().noneMatch(act -> act.step().equals("24") && act.months() == null);
    }

    private @Nullable Verdict verdict(
            String pack, @Nullable String code, @Nullable String applied, List<Act> done, Map<String, Object> branch) {
        return code == null ? null : checks.of(pack, code, facts.before(pack, code, applied, done, branch));
    }

    private static List<String> named(Map<String, String> values, List<String> fields) {
        return fields.stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .filter(named -> !named.isEmpty())
                .toList();
    }

    private String word(ValueRow row) {
        return json.readTree(row.val()).asString();
    }

    private static Map<String, LocalDate> days(@Nullable String applied, List<Act> done) {
        Map<String, LocalDate> days = new HashMap<>();
        if (applied != null) {
            days.put(PartyMembership.APPLICATION, LocalDate.parse(applied));
        }
        done.forEach(act -> days.put(act.step(), act.actDate()));
        return days;
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime at) {
        return at == null ? null : at.toLocalDate();
    }
}
