package app.yizhan.inquiry;

import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.party.RulePacks;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps the step of the political review from going on while an answer is waited for. */
@Component
public class InquiryGate {

    private static final String REVIEW = "politicalReview";

    /** What the form of the step says, and what stands here for it. */
    private static final Map<String, InquiryWay> WAYS =
            Map.of("LETTERS", InquiryWay.LETTER, "VISITS", InquiryWay.VISIT);

    private final InquiryMapper mapper;
    private final RulePacks packs;

    InquiryGate(InquiryMapper mapper, RulePacks packs) {
        this.mapper = mapper;
        this.packs = packs;
    }

    /** Whether the pack asks for the political review at the step. */
    boolean isReview(String pack, String step) {
        return packs.find(pack).stream()
                .flatMap(each -> each.rulesOf(step).stream())
                .anyMatch(rule -> rule.act().contains(REVIEW));
    }

    /**
     * Whoever asked nobody here may have done it on paper, as the form of the step says. Whoever asked waits for what they asked
     * themselves, whether or not anybody confirmed the rule that says at which step.
     *
     * @param ways as the form says in which it was found out
     * @param field of the form that says so
     * @throws Refusal INQUIRY_OPEN
     * @throws InvalidFields the field, where it names a way in which nobody was asked here
     */
    public void check(String requestId, String pack, String step, Collection<?> ways, String field) {
        if (!isReview(pack, step)) {
            return;
        }
        var standing = mapper.figures(requestId).stream()
                .filter(InquiryMapper.Figure::counts)
                .toList();
        long open = standing.stream().filter(figure -> figure.outcome() == null).count();
        if (open > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "INQUIRY_OPEN", Map.of("count", open));
        }
        if (!standing.isEmpty()) {
            WAYS.forEach((said, way) -> {
                if (ways.contains(said)
                        && standing.stream().noneMatch(figure -> figure.way().equals(way.name()))) {
                    throw new InvalidFields(field, "inquiry.error.ways", Map.of());
                }
            });
        }
    }
}
