package app.yizhan.inquiry;

import app.yizhan.audit.Audit;
import app.yizhan.inquiry.Inquiries.Answer;
import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.inquiry.internal.InquiryRow;
import app.yizhan.notification.Notifications;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets those who ask act once, one after the other while the case runs, and records what they did. */
@Component
class InquiryActs {

    private final InquiryMapper mapper;
    private final InquiryRights rights;
    private final Notifications notifications;
    private final Audit audit;
    private final Once once;
    private final Retries retries;

    InquiryActs(
            InquiryMapper mapper,
            InquiryRights rights,
            Notifications notifications,
            Audit audit,
            Once once,
            Retries retries) {
        this.mapper = mapper;
        this.rights = rights;
        this.notifications = notifications;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
    }

    /**
     * @throws NotFound if there is no such case, or the person does not ask about it
     * @throws Refusal INQUIRY_CASE_ENDED
     */
    Answer run(
            String requestId,
            @Nullable String requestKey,
            String operation,
            Object said,
            String personId,
            Supplier<Answer> action) {
        if (!rights.of(requestId, personId).writes()) {
            throw new NotFound("request");
        }
        return retries.run(() -> once.run(personId, requestKey, operation, said, Answer.class, () -> {
            mapper.lockRunning(requestId).orElseThrow(() -> InquiryChecks.refused("INQUIRY_CASE_ENDED"));
            return action.get();
        }));
    }

    static Map<String, Object> facts(InquiryRow row) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("inquiry", row.id());
        facts.put("way", row.way());
        facts.put("sentOn", row.sentOn().toString());
        facts.put("sentCount", row.sentCount());
        return facts;
    }

    /** With it whoever was away, if the person stands in for them. Nobody has to be reminded of what was before. */
    void record(InquiryRow row, String personId, String what, Map<String, Object> facts, Map<String, String> personal) {
        var absentee = rights.of(row.requestId(), personId).actingFor();
        if (absentee != null) {
            facts.put("actingFor", absentee);
        }
        notifications.dropUnsent(row.id());
        audit.record(row.requestId(), personId, "inquiry." + what, row.requestId(), facts, personal);
    }
}
