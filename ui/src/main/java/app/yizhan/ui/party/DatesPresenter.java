package app.yizhan.ui.party;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.party.Fact;
import app.yizhan.party.FactType;
import app.yizhan.party.PartyChecks;
import app.yizhan.party.PartyRoles;
import app.yizhan.party.PartyStep;
import app.yizhan.party.PartyWords;
import app.yizhan.party.RulePack;
import app.yizhan.party.RulePacks;
import app.yizhan.party.Verdict;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The date calculator's part that decides: which facts a step asks for, and what was typed as what it means. */
@Component
class DatesPresenter {

    private static final String VOTE = "vote.";

    private final RulePacks packs;
    private final PartyChecks checks;
    private final PartyRoles roles;
    private final PartyWords words;
    private final SchoolClock clock;

    DatesPresenter(RulePacks packs, PartyChecks checks, PartyRoles roles, PartyWords words, SchoolClock clock) {
        this.packs = packs;
        this.checks = checks;
        this.roles = roles;
        this.words = words;
        this.clock = clock;
    }

    /** @throws NotFound for whoever has nothing to do with Party membership */
    void open(String personId) {
        roles.require(personId);
    }

    Map<String, String> packs(Locale locale) {
        return words.names(packs.all(), locale);
    }

    /** The one that holds today. */
    String pack() {
        return packs.on(clock.today()).code();
    }

    Map<String, String> steps(String pack, Locale locale) {
        var steps = new LinkedHashMap<String, String>();
        packs.get(pack).steps().forEach(step -> steps.put(step.code(), words.step(step.code(), locale)));
        return steps;
    }

    /** What is asked for at the step. */
    List<Fact> facts(String pack, String step) {
        RulePack asked = packs.get(pack);
        return asked.step(step).map(asked::factsOf).orElse(List.of());
    }

    boolean isNeeded(String pack, String step, Fact fact) {
        return packs.get(pack)
                .step(step)
                .map(PartyStep::needs)
                .filter(needs -> needs.contains(List.of(fact.key())))
                .isPresent();
    }

    /**
     * @param typed by fact; blank is nothing
     * @throws Refusal naming facts that are missing or wrong
     */
    Verdict ask(String pack, String step, Map<Fact, String> typed, String personId) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> vote = new LinkedHashMap<>();
        typed.forEach((fact, text) -> {
            if (!text.isBlank() && fact.key().startsWith(VOTE)) {
                vote.put(fact.key().substring(VOTE.length()), meant(fact.type(), text.strip()));
            } else if (!text.isBlank()) {
                facts.put(fact.key(), meant(fact.type(), text.strip()));
            }
        });
        if (!vote.isEmpty()) {
            facts.put("vote", vote);
        }
        return checks.check(pack, step, facts, personId);
    }

    /** What cannot be read stays as it was typed: the check says what is wrong with it. */
    private static Object meant(FactType type, String text) {
        return switch (type) {
            case DATES ->
                Arrays.stream(text.split("[,，、;；\\s]+"))
                        .filter(day -> !day.isEmpty())
                        .toList();
            case COUNT, HALVES -> text.matches("-?\\d{1,9}(\\.\\d{1,3})?") ? new BigDecimal(text) : text;
            case FLAG -> Boolean.parseBoolean(text);
            case DATE, UNIT -> text;
        };
    }
}
