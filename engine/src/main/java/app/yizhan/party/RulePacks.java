package app.yizhan.party;

import app.yizhan.calendar.LiveCopy;
import app.yizhan.party.internal.PackRows;
import app.yizhan.party.internal.PartyMapper;
import app.yizhan.party.internal.RuleRow;
import app.yizhan.party.internal.RulingRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The rule packs as they hold now. Reads cost no query; a change on another node is seen within 5 s. */
@Service
public class RulePacks {

    private static final Duration AT_MOST_BEHIND = Duration.ofSeconds(5);

    private final PartyMapper mapper;
    private final LiveCopy<List<RulePack>> packs;

    RulePacks(PartyMapper mapper) {
        this.mapper = mapper;
        this.packs = new LiveCopy<>(this::read, AT_MOST_BEHIND);
    }

    /** Newest first. */
    public List<RulePack> all() {
        return packs.get();
    }

    /** The one that holds on the day; the newest if none says so. */
    public RulePack on(LocalDate day) {
        return all().stream().filter(pack -> pack.holdsOn(day)).findFirst().orElseGet(() -> all().getFirst());
    }

    /** @throws NotFound if there is no such pack */
    public RulePack get(String code) {
        return find(code).orElseThrow(() -> new NotFound("page"));
    }

    /**
     * A rule of the pack as it holds, or one of the school's own that waits for a second person.
     *
     * @throws NotFound if there is no such rule
     */
    PartyRule known(String pack, String rule) {
        return get(pack)
                .rule(rule)
                .orElseGet(() -> mapper.rules().stream()
                        .filter(row -> row.pack().equals(pack) && row.code().equals(rule))
                        .findFirst()
                        .map(PackRows::rule)
                        .orElseThrow(() -> new NotFound("page")));
    }

    /** @throws InvalidFields field {@code pack}, if it is missing or none of them */
    RulePack asked(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new InvalidFields("pack", "field.required", Map.of());
        }
        return find(code.strip())
                .orElseThrow(() -> new InvalidFields(
                        "pack",
                        "party.error.choice",
                        Map.of("options", all().stream().map(RulePack::code).collect(Collectors.joining(", ")))));
    }

    public Optional<RulePack> find(String code) {
        return all().stream().filter(pack -> pack.code().equals(code)).findFirst();
    }

    /** Says that the running transaction changes one of them. */
    void changed() {
        packs.changed();
    }

    private List<RulePack> read() {
        var steps = mapper.steps();
        var rules = mapper.rules();
        var rulings = mapper.confirmed().stream()
                .collect(Collectors.toMap(row -> row.pack() + " " + row.ruleCode(), Function.identity()));
        return mapper.packs().stream()
                .map(code -> new RulePack(
                        code,
                        steps.stream()
                                .filter(row -> row.pack().equals(code))
                                .map(PackRows::step)
                                .toList(),
                        rules.stream()
                                .filter(row -> row.pack().equals(code))
                                .flatMap(row -> rule(row, rulings.get(code + " " + row.code())).stream())
                                .toList()))
                .toList();
    }

    /** A rule of the school's own does not hold before a second person has agreed. */
    private static Optional<PartyRule> rule(RuleRow row, @Nullable RulingRow ruling) {
        var shipped = PackRows.rule(row);
        if (ruling == null) {
            return row.school() ? Optional.empty() : Optional.of(shipped);
        }
        return Optional.of(shipped.corrected(ruling.val(), ruling.article(), ruling.source()));
    }
}
