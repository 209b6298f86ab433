package app.yizhan.api;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.TimelineEntry;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case as JSON: what its reader may see of it, with the words of the version that it runs on. */
@Component
class RequestAnswers {

    /**
     * @param result id of the end event reached; null while it runs
     * @param data values of the fields that the reader may see
     * @param changed keys that the last resubmission changed
     * @param timeline oldest first
     */
    record RequestAnswer(
            String id,
            String number,
            String service,
            String serviceName,
            String title,
            String applicant,
            @Nullable String unit,
            RequestStatus status,
            @Nullable String result,
            @Nullable String resultName,
            OffsetDateTime submittedAt,
            @Nullable OffsetDateTime endedAt,
            int turn,
            Map<String, Object> data,
            Set<String> changed,
            List<Event> timeline,
            List<OpenStep> open,
            List<StepAhead> ahead,
            String promise,
            boolean mayWithdraw) {}

    /**
     * @param actor null for the system
     * @param actingAs role and scope in words
     * @param detail further facts, by name
     */
    record Event(
            OffsetDateTime at,
            @Nullable String actor,
            @Nullable String actingAs,
            @Nullable String actingFor,
            String action,
            @Nullable String step,
            @Nullable String stepName,
            @Nullable String opinion,
            Map<String, Object> detail) {}

    /** @param taskId the reader's own; null if it waits for others */
    record OpenStep(
            @Nullable String taskId,
            String step,
            String stepName,
            OffsetDateTime since,
            @Nullable OffsetDateTime due,
            List<String> holders,
            String why,
            boolean returned) {}

    record StepAhead(String step, String name, String rule, List<String> candidates, @Nullable OffsetDateTime due) {}

    private final Families families;
    private final Sentences sentences;

    RequestAnswers(Families families, Sentences sentences) {
        this.families = families;
        this.sentences = sentences;
    }

    RequestAnswer of(RequestDetail detail, Locale locale) {
        var request = detail.request();
        var family = families.of(request.definitionId());
        var result = request.endedAt() == null ? null : request.result();
        return new RequestAnswer(
                request.id(), request.number(), request.service(), family.name(locale), detail.title(),
                request.applicantName(), request.unitName(), request.status(), result,
                result == null ? null : family.stepName(locale, result), Instants.of(request.submittedAt()),
                Instants.orNull(request.endedAt()), request.turn(), detail.data(), detail.changed(),
                detail.timeline().stream().map(entry -> event(entry, family, locale)).toList(),
                detail.open().stream().map(step -> open(step, family, locale)).toList(),
                detail.ahead().stream().map(step -> ahead(step, family, locale)).toList(),
                family.text(locale, "promise").orElse(family.promise()), detail.mayWithdraw());
    }

    private Event event(TimelineEntry entry, Family family, Locale locale) {
        return new Event(
                Instants.of(entry.at()),
                entry.actorName(),
                sentences.capacity(entry.capacity(), locale),
                entry.actingFor(),
                entry.action(),
                entry.step(),
                entry.step() == null ? null : family.stepName(locale, entry.step()),
                entry.opinion(),
                entry.detail());
    }

    private OpenStep open(RequestDetail.OpenStep step, Family family, Locale locale) {
        return new OpenStep(
                step.slotId(),
                step.step(),
                family.stepName(locale, step.step()),
                Instants.of(step.since()),
                Instants.orNull(step.due()),
                step.holders(),
                sentences.why(step.why(), locale),
                step.returned());
    }

    private static StepAhead ahead(RequestDetail.PathStep step, Family family, Locale locale) {
        return new StepAhead(
                step.step(),
                family.stepName(locale, step.step()),
                step.rule(),
                step.candidates().stream().map(RequestDetail.Candidate::name).toList(),
                Instants.orNull(step.due()));
    }
}
