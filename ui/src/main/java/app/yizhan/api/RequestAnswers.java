package app.yizhan.api;

import app.yizhan.behalf.WindowEntries;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.rating.Rating;
import app.yizhan.rating.Ratings;
import app.yizhan.request.Reopenings;
import app.yizhan.request.Request;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.TimelineEntry;
import java.time.LocalDate;
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
     * @param promise how long the service usually takes, in words
     * @param promisedBy day by which the whole should be through; null while the applicant has it, when it is over or has
     *     passed
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
            @Nullable LocalDate promisedBy,
            boolean mayWithdraw,
            Afterwards after,
            @Nullable EnteredBy enteredBy) {}

    /**
     * What follows an end.
     *
     * @param mayRate whether the reader can rate it now
     * @param reopenUntil until when it may be named as not settled after all, in the field {@code reopens} of a new request; null if
     *     it may not
     */
    record Afterwards(
            @Nullable RatingAnswer rating,
            boolean mayRate,
            @Nullable OffsetDateTime reopenUntil) {}

    record RatingAnswer(int stars, @Nullable String words, OffsetDateTime ratedAt) {

        static RatingAnswer of(Rating rating) {
            return new RatingAnswer(rating.stars(), rating.words(), Instants.of(rating.ratedAt()));
        }
    }

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

    record StepAhead(
            String step,
            String name,
            String rule,
            List<String> candidates,
            @Nullable OffsetDateTime due) {}

    private final Families families;
    private final Ratings ratings;
    private final Reopenings reopenings;
    private final WindowEntries entries;
    private final Sentences sentences;

    RequestAnswers(
            Families families, Ratings ratings, Reopenings reopenings, WindowEntries entries, Sentences sentences) {
        this.entries = entries;
        this.families = families;
        this.ratings = ratings;
        this.reopenings = reopenings;
        this.sentences = sentences;
    }

    RequestAnswer of(RequestDetail detail, Locale locale, String readerId) {
        return of(detail, families.of(detail.request().definitionId()), locale, readerId);
    }

    private RequestAnswer of(RequestDetail detail, Family family, Locale locale, String readerId) {
        var request = detail.request();
        return new RequestAnswer(
                request.id(),
                request.number(),
                request.service(),
                family.name(locale),
                detail.title(),
                request.applicantName(),
                request.unitName(),
                request.status(),
                result(request),
                resultName(request, family, locale),
                Instants.of(request.submittedAt()),
                Instants.orNull(request.endedAt()),
                request.turn(),
                detail.data(),
                detail.changed(),
                timeline(detail, family, locale),
                detail.open().stream().map(step -> open(step, family, locale)).toList(),
                detail.ahead().stream().map(step -> ahead(step, family, locale)).toList(),
                family.text(locale, "promise").orElse(family.promise()),
                detail.promisedBy(),
                detail.mayWithdraw(),
                after(request, readerId),
                entries.of(request, readerId).map(EnteredBy::of).orElse(null));
    }

    private Afterwards after(Request request, String readerId) {
        return new Afterwards(
                ratings.of(request.id(), readerId).map(RatingAnswer::of).orElse(null),
                ratings.mayRate(request, readerId),
                reopenings.until(request).map(Instants::of).orElse(null));
    }

    private static @Nullable String result(Request request) {
        return request.endedAt() == null ? null : request.result();
    }

    private static @Nullable String resultName(Request request, Family family, Locale locale) {
        var result = result(request);
        return result == null ? null : family.stepName(locale, result);
    }

    private List<Event> timeline(RequestDetail detail, Family family, Locale locale) {
        return detail.timeline().stream()
                .map(entry -> event(entry, family, locale))
                .toList();
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
