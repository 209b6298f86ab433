package app.yizhan.inquiry;

import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.party.RulePacks;
import app.yizhan.refusal.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps the step of the political review from going on while an answer is waited for. */
@Component
public class InquiryGate {

    private static final String REVIEW = "politicalReview";

    private final InquiryMapper mapper;
    private final RulePacks packs;

    InquiryGate(InquiryMapper mapper, RulePacks packs) {
        this.mapper = mapper;
        this.packs = packs;
    }

    /** Whether the pack asks for the political review at the step. */
    private boolean isAsked(String pack, String step) {
        return packs.get(pack).rulesOf(step).stream()
                .anyMatch(rule -> rule.act().contains(REVIEW));
    }

    /**
     * Whoever asked nobody here may have done it on paper, as the form of the step says.
     *
     * @throws Refusal INQUIRY_OPEN
     */
    public void check(String requestId, String pack, String step) {
        if (!isAsked(pack, step)) {
            return;
        }
        long open = mapper.of(requestId).stream()
                .filter(row -> row.outcome() == null)
                .count();
        if (open > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "INQUIRY_OPEN", Map.of("count", open));
        }
    }
}
