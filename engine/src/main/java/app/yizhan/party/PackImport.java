package app.yizhan.party;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.AtStart;
import app.yizhan.party.internal.PackFile;
import app.yizhan.party.internal.PartyMapper;
import app.yizhan.party.internal.RuleRow;
import app.yizhan.request.Retries;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings the shipped packs into the tables at each start: new rules are added, changed ones follow the file. What two people
 * confirmed or corrected stands beside the row and stays, unless the rule is another now: who agreed to a warning has not agreed to a
 * refusal. What a file no longer has stays too, for cases that name it.
 */
@Component
class PackImport extends AtStart {

    private final PartyMapper mapper;
    private final RulePacks packs;
    private final Audit audit;
    private final Retries retries;
    private final SchoolClock clock;

    PackImport(PartyMapper mapper, RulePacks packs, Audit audit, Retries retries, SchoolClock clock) {
        super(BEFORE_THE_DEMO);
        this.mapper = mapper;
        this.packs = packs;
        this.audit = audit;
        this.retries = retries;
        this.clock = clock;
    }

    /** Two nodes that start together take the same rows in: the one that comes second finds them. */
    void bringIn() {
        var files = PackFile.all();
        files.forEach(file -> retries.run(() -> bringIn(file, files.indexOf(file))));
    }

    private boolean bringIn(PackFile file, int pos) {
        packs.changed();
        if (!mapper.packs().contains(file.code())) {
            mapper.insertPack(file.code(), pos, clock.now());
        }
        var steps = file.stepRows();
        if (!mapper.steps().stream()
                .filter(row -> row.pack().equals(file.code()))
                .toList()
                .equals(steps)) {
            mapper.deleteSteps(file.code());
            steps.forEach(mapper::insertStep);
        }
        return rules(file.ruleRows(), file.code());
    }

    private boolean rules(List<RuleRow> shipped, String pack) {
        var known = mapper.rules().stream()
                .filter(row -> row.pack().equals(pack) && !row.school())
                .collect(Collectors.toMap(RuleRow::code, Function.identity()));
        for (var rule : shipped) {
            var before = known.get(rule.code());
            if (before == null) {
                mapper.insertRule(rule);
            } else if (!before.equals(rule)) {
                mapper.updateRule(rule);
                supersede(before, rule);
            }
        }
        return true;
    }

    private void supersede(RuleRow before, RuleRow rule) {
        boolean another = !before.kind().equals(rule.kind())
                || before.hard() != rule.hard()
                || !before.val().equals(rule.val());
        if (another && mapper.supersede(rule.pack(), rule.code(), clock.now()) > 0) {
            var facts = Map.of("before", before.val(), "after", rule.val(), "hard", rule.hard());
            audit.record(Audit.SYSTEM, null, "party.rule.superseded", rule.pack() + " " + rule.code(), facts, Map.of());
        }
    }

    @Override
    protected void prepare() {
        bringIn();
    }
}
