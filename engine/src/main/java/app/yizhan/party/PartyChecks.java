package app.yizhan.party;

import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.notification.TextRef;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks a pack what it says of an act; the same for calls, the date calculator and cases. */
@Service
public class PartyChecks {

    private final RulePacks packs;
    private final PartyRoles roles;
    private final WorkingCalendar calendar;
    private final UnitWords units;

    PartyChecks(RulePacks packs, PartyRoles roles, WorkingCalendar calendar, UnitWords units) {
        this.packs = packs;
        this.roles = roles;
        this.calendar = calendar;
        this.units = units;
    }

    /**
     * @param pack code of a pack
     * @param step code of one of its steps
     * @param facts by name, as {@link Fact} lists them: days as {@code yyyy-MM-dd}, numbers, flags, the vote as a map
     * @throws NotFound if the person has nothing to do with Party membership
     * @throws InvalidFields fields {@code pack}, {@code step}, or the names of facts that are missing or wrong
     */
    public Verdict check(
            @Nullable String pack, @Nullable String step, @Nullable Map<String, ?> facts, String personId) {
        roles.require(personId);
        var asked = packs.asked(pack);
        var at = step(asked, step);
        var known = FactReader.read(facts == null ? Map.of() : units.meant(facts));
        needed(at, known);
        return Verdicts.of(asked, at, known, calendar::due);
    }

    /**
     * The same for a case, whoever acts in it; what is not known is not asked for and stays unjudged.
     *
     * @param step code of one of the pack's steps
     * @throws NotFound if there is no such pack
     * @throws InvalidFields the names of facts that are wrong
     */
    public Verdict of(String pack, String step, Map<String, ?> facts) {
        var asked = packs.get(pack);
        return Verdicts.of(asked, step(asked, step), FactReader.read(facts), calendar::due);
    }

    private static PartyStep step(RulePack pack, @Nullable String step) {
        if (step == null || step.isBlank()) {
            throw new InvalidFields("step", "field.required", Map.of());
        }
        return pack.step(step.strip()).orElseThrow(() -> {
            var options = pack.steps().stream().map(PartyStep::code).collect(Collectors.joining(", "));
            return new InvalidFields("step", "party.error.choice", Map.of("options", options));
        });
    }

    /** Of each group one; and an end that was moved cannot be counted from the meeting. */
    static void needed(PartyStep step, Facts facts) {
        var missing = new ArrayList<Refusal.Field>();
        step.needs().stream()
                .filter(group -> group.stream().noneMatch(facts::has))
                .forEach(group -> missing.add(missing(group)));
        boolean moved = facts.number(Fact.EXTENSIONS_BEFORE.key())
                .filter(times -> times.compareTo(BigDecimal.ZERO) > 0)
                .isPresent();
        if (moved && !facts.has(Fact.PROBATION_END.key())) {
            missing.add(new Refusal.Field(Fact.PROBATION_END.key(), "party.error.moved", Map.of()));
        }
        if (!missing.isEmpty()) {
            throw new InvalidFields(missing);
        }
    }

    private static Refusal.Field missing(List<String> group) {
        return group.size() == 1
                ? new Refusal.Field(group.getFirst(), "field.required", Map.of())
                : new Refusal.Field(
                        group.getFirst(),
                        "party.error.one",
                        Map.of(
                                "options",
                                group.stream()
                                        .map(name -> new TextRef("party.fact." + name))
                                        .toList()));
    }
}
