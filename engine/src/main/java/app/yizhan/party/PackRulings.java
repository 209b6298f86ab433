package app.yizhan.party;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.party.internal.PartyMapper;
import app.yizhan.party.internal.RulingRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Confirming and correcting rules: one person of the organisation department says what a rule is, a second one agrees. Each step of it
 * is in the record.
 */
@Service
public class PackRulings {

    /** What a call that says or answers gets. */
    public record Answer(String id) {}

    record Said(String value, String article, String source) {}

    private final PartyMapper mapper;
    private final RulePacks packs;
    private final PartyRoles roles;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    PackRulings(
            PartyMapper mapper,
            RulePacks packs,
            PartyRoles roles,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.packs = packs;
        this.roles = roles;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /** Those of the pack that wait for a second person, by rule. */
    public List<Ruling> open(String pack) {
        return mapper.open().stream()
                .filter(row -> row.pack().equals(pack))
                .map(PackRulings::ruling)
                .toList();
    }

    /**
     * Says what a rule is: as it stands, to confirm it, or otherwise, to correct it.
     *
     * @param article number; empty if there is none
     * @param source where it was read
     * @throws NotFound for whoever is not of the organisation department, and for an unknown rule
     * @throws InvalidFields fields {@code value}, {@code article}, {@code source}
     * @throws Refusal RULING_OPEN if something that was said of it waits already
     */
    public Answer state(
            String pack,
            String rule,
            @Nullable String value,
            @Nullable String article,
            @Nullable String source,
            @Nullable String requestKey,
            String personId) {
        roles.requireOrganisationDepartment(personId);
        var operation = "state " + pack + " " + packs.known(pack, rule).code();
        var said = new Said(stripped(value), stripped(article), stripped(source));
        return retries.run(() -> once.run(
                personId,
                requestKey,
                operation,
                said,
                Answer.class,
                () -> stateOnce(packs.known(pack, rule), pack, said, personId)));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private Answer stateOnce(PartyRule rule, String pack, Said said, String personId) {
        RuleValues.check(rule, said.value(), said.article(), said.source());
        if (rule.school()) {
            Tightening.check(rule.corrected(said.value(), said.article(), said.source()), packs.get(pack));
        }
        if (mapper.openOf(pack, rule.code()).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "RULING_OPEN", Map.of());
        }
        return new Answer(insert(rule, pack, said.value(), said.article(), said.source(), personId));
    }

    /** @return id of what was said */
    String insert(PartyRule rule, String pack, String value, String article, String source, String personId) {
        var row = new RulingRow(TimeOrderedId.next(), pack, rule.code(), value, article, source, personId, clock.now());
        mapper.insertRuling(row);
        audit.record(Audit.SYSTEM, personId, "party.rule.stated", pack + " " + rule.code(), facts(row, rule), Map.of());
        return row.id();
    }

    private static Map<String, Object> facts(RulingRow row, PartyRule before) {
        return Map.of("before", before.value(), "after", row.val(), "article", row.article(), "source", row.source());
    }

    /**
     * The second person agrees or refuses; who said it may only take it back, which is to refuse.
     *
     * @param id of what was said, so that nobody agrees to what another said meanwhile
     * @throws NotFound for whoever is not of the organisation department, and for an unknown rule
     * @throws Refusal RULING_OVER if it was answered; SAME_HAND if the same person would agree
     */
    public Answer answer(
            String pack, String rule, String id, boolean agree, @Nullable String requestKey, String personId) {
        roles.requireOrganisationDepartment(personId);
        var operation = "answer " + pack + " " + packs.known(pack, rule).code() + " " + id;
        return retries.run(() -> once.run(
                personId,
                requestKey,
                operation,
                agree,
                Answer.class,
                () -> answerOnce(packs.known(pack, rule), pack, id, agree, personId)));
    }

    private Answer answerOnce(PartyRule rule, String pack, String id, boolean agree, String personId) {
        var row = mapper.openOf(pack, rule.code())
                .filter(open -> open.id().equals(id))
                .orElseThrow(PackRulings::over);
        boolean own = row.statedBy().equals(personId);
        if (own && agree) {
            throw new Refusal(Refusal.Kind.CONFLICT, "SAME_HAND", Map.of());
        }
        var answer = agree ? "CONFIRMED" : own ? "WITHDRAWN" : "REFUSED";
        packs.changed();
        if (mapper.answer(id, answer, personId, clock.now()) == 0) {
            throw over();
        }
        if (!agree && rule.school() && rule.standing() == Standing.UNCONFIRMED) {
            mapper.endRule(pack, rule.code(), clock.now()); // it never held, and nobody asks for it any more
        }
        var action = agree ? "party.rule.confirmed" : own ? "party.rule.withdrawn" : "party.rule.refused";
        audit.record(Audit.SYSTEM, personId, action, pack + " " + rule.code(), facts(row, rule), Map.of());
        return new Answer(id);
    }

    /**
     * Says of every rule of the pack that is to be checked, and of which nothing was said, that it is as it stands: for whoever has
     * read all of it beside the official text.
     *
     * @return how many
     */
    public int stateRest(String pack, String personId) {
        roles.requireOrganisationDepartment(personId);
        return retries.run(() -> {
            var waiting = mapper.open().stream()
                    .filter(row -> row.pack().equals(pack))
                    .map(RulingRow::ruleCode)
                    .toList();
            var rest = packs.get(pack).rules().stream()
                    .filter(rule -> rule.standing() == Standing.UNCONFIRMED && !waiting.contains(rule.code()))
                    .toList();
            rest.forEach(rule -> insert(rule, pack, rule.value(), rule.article(), rule.source(), personId));
            return rest.size();
        });
    }

    /**
     * Agrees to everything that one other person said of the pack.
     *
     * @return how many
     */
    public int agreeToAll(String pack, String statedBy, String personId) {
        roles.requireOrganisationDepartment(personId);
        return retries.run(() -> {
            var theirs = mapper.open().stream()
                    .filter(row -> row.pack().equals(pack) && row.statedBy().equals(statedBy))
                    .toList();
            theirs.forEach(row -> answerOnce(packs.known(pack, row.ruleCode()), pack, row.id(), true, personId));
            return theirs.size();
        });
    }

    private static Refusal over() {
        return new Refusal(Refusal.Kind.CONFLICT, "RULING_OVER", Map.of());
    }

    private static Ruling ruling(RulingRow row) {
        return new Ruling(
                row.id(),
                row.pack(),
                row.ruleCode(),
                row.val(),
                row.article(),
                row.source(),
                row.statedBy(),
                row.statedAt());
    }
}
