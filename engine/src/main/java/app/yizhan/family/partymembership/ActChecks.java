package app.yizhan.family.partymembership;

import app.yizhan.catalog.Families;
import app.yizhan.form.FormField;
import app.yizhan.inquiry.InquiryGate;
import app.yizhan.notification.TextRef;
import app.yizhan.party.Fact;
import app.yizhan.party.PartyChecks;
import app.yizhan.party.Verdict;
import app.yizhan.publicity.PublicityGate;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Request;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the pack that a case was begun under what it says of an act; the same code answers {@code POST /party/check}. */
@Component
class ActChecks {

    private final PartyChecks checks;
    private final ActFacts facts;
    private final Families families;
    private final PublicityGate publicity;
    private final InquiryGate inquiries;

    ActChecks(PartyChecks checks, ActFacts facts, Families families, PublicityGate publicity, InquiryGate inquiries) {
        this.checks = checks;
        this.facts = facts;
        this.families = families;
        this.publicity = publicity;
        this.inquiries = inquiries;
    }

    /** @throws InvalidFields naming the fields of the step's form whose numbers cannot be */
    Verdict of(Request request, String key, String code, LocalDate day, Map<String, Object> values) {
        var pack = PartyMembership.text(values, PartyMembership.PACK);
        try {
            return checks.of(pack, code, facts.of(request, key, code, day, values));
        } catch (InvalidFields wrong) {
            throw new InvalidFields(wrong.fields().stream()
                    .map(fault -> new Refusal.Field(field(request, key, fault.field()), fault.key(), fault.args()))
                    .toList());
        }
    }

    /** @throws PartyRefused if a rule that is confirmed or has its article is broken, with its code and the first day that may be */
    void refuse(Verdict verdict, String code) {
        if (verdict.ok()) {
            return;
        }
        var step = new TextRef("party.step." + code);
        throw verdict.earliest() == null
                ? PartyRefused.by(verdict.codes().getFirst(), step)
                : PartyRefused.before(verdict.codes().getFirst(), step, verdict.earliest());
    }

    /**
     * Asks whether the notice that the step waits for is through, and what it has asked others is answered.
     *
     * @throws Refusal as {@link PublicityGate#check} and {@link InquiryGate#check}
     */
    void awaited(Request request, String key, String code, LocalDate day, Map<String, Object> values) {
        inquiries.check(
                request.id(),
                PartyMembership.text(values, PartyMembership.PACK),
                code,
                values.get(PartyMembership.REVIEW_WAYS) instanceof Collection<?> ways ? ways : List.of(),
                PartyMembership.REVIEW_WAYS);
        var field = PartyMembership.PUBLICITY_START;
        var said = asks(request, key, field) ? PartyMembership.day(values, field) : null;
        if (said != null) {
            checkAfterConsent(request, code, said);
        }
        publicity.check(request.id(), PartyMembership.text(values, PartyMembership.PACK), code, said, field, day);
        if (publicity.isObjected(request.id()) && "NONE".equals(values.get(MembershipPostings.OBJECTIONS))) {
            throw new InvalidFields(MembershipPostings.OBJECTIONS, "publicity.error.objections", Map.of());
        }
    }

    /** Nobody is made public before the steps that come first are done. Source: article 13. */
    private void checkAfterConsent(Request request, String code, LocalDate first) {
        facts.lastBefore(request.id(), code).filter(first::isBefore).ifPresent(last -> {
            throw new InvalidFields(PartyMembership.PUBLICITY_START, "publicity.error.before", Map.of("day", last));
        });
    }

    private boolean asks(Request request, String key, String field) {
        var family = families.of(request.definitionId());
        return family.formOf(family.step(key))
                .flatMap(form -> form.field(field))
                .isPresent();
    }

    private String field(Request request, String key, String fact) {
        var family = families.of(request.definitionId());
        return family.formOf(family.step(key)).orElseThrow().fields().stream()
                .map(FormField::key)
                .filter(field ->
                        ActFacts.fact(field).map(Fact::key).filter(fact::equals).isPresent())
                .findFirst()
                .orElse(fact);
    }
}
