package app.yizhan.api;

import app.yizhan.approval.Action;
import app.yizhan.approval.TaskDetail;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.notification.Texts;
import app.yizhan.request.Request;
import app.yizhan.request.RequestQueries;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A task as JSON: the form to fill in, what may be seen, what may be done. */
@Component
class TaskAnswers {

    /**
     * @param schema the step's own form, or the start form after a return; a form without fields if there is none
     * @param writable keys of the schema that may be written here
     * @param undoable those of the actions that could be taken back afterwards, while nobody acted on them
     * @param undoUntil until when one's own decision can be taken back; null if it cannot
     */
    record TaskAnswer(
            String taskId,
            @JsonUnwrapped Subject subject,
            String step,
            String stepName,
            String purpose,
            boolean open,
            JsonNode schema,
            Set<String> writable,
            Map<String, Object> data,
            Set<String> changed,
            List<Action> actions,
            Set<Action> undoable,
            List<TaskDetail.ReasonCode> reasonCodes,
            List<Target> returnTargets,
            List<Signer> signers,
            OffsetDateTime since,
            @Nullable OffsetDateTime due,
            @Nullable String claimedBy,
            @Nullable OffsetDateTime claimedUntil,
            @Nullable OffsetDateTime undoUntil,
            @Nullable String actingAs,
            @Nullable String actingFor,
            String why) {}

    /** The case that it is about; its properties stand beside the task's own. */
    record Subject(
            String requestId,
            String number,
            String service,
            String serviceName,
            String title,
            String applicant,
            @Nullable String unit) {}

    /**
     * @param cancels names of steps whose work is lost by it
     * @param opens names of steps that are asked again with it
     * @param blocked why it is not offered, as a sentence; null if it is
     */
    record Target(
            String step,
            String name,
            List<String> cancels,
            List<String> opens,
            @Nullable String blocked) {}

    /**
     * One who signs in this round.
     *
     * @param removable id of the person, if the caller may take them away
     */
    record Signer(
            List<String> names,
            String state,
            String place,
            @Nullable String addedBy,
            @Nullable String verdict,
            @Nullable OffsetDateTime at,
            @Nullable String removable) {

        static Signer of(TaskDetail.Signer signer) {
            return new Signer(
                    signer.names(),
                    signer.state(),
                    signer.place(),
                    signer.addedBy(),
                    signer.verdict(),
                    Instants.orNull(signer.at()),
                    signer.removable());
        }
    }

    private final Families families;
    private final RequestQueries queries;
    private final SchemaWords schemas;
    private final Sentences sentences;
    private final Texts texts;

    TaskAnswers(Families families, RequestQueries queries, SchemaWords schemas, Sentences sentences, Texts texts) {
        this.families = families;
        this.queries = queries;
        this.schemas = schemas;
        this.sentences = sentences;
        this.texts = texts;
    }

    TaskAnswer of(TaskDetail task, Caller caller) {
        var family = families.of(task.request().definitionId());
        return new TaskAnswer(
                task.slotId(),
                subject(task.request(), family, caller),
                task.step(),
                family.stepName(caller.locale(), task.step()),
                task.purpose(),
                task.open(),
                schemas.in(caller.locale(), family, task.form()),
                task.writable(),
                task.data(),
                task.changed(),
                task.actions(),
                task.undoable(),
                task.reasonCodes(),
                targets(task, family, caller.locale()),
                task.signers().stream().map(Signer::of).toList(),
                Instants.of(task.since()),
                Instants.orNull(task.due()),
                task.claimedBy(),
                Instants.orNull(task.claimedUntil()),
                Instants.orNull(task.undoUntil()),
                sentences.capacity(task.actingAs(), caller.locale()),
                task.actingFor(),
                sentences.why(task.why(), caller.locale()));
    }

    private Subject subject(Request request, Family family, Caller caller) {
        return new Subject(
                request.id(),
                request.number(),
                request.service(),
                family.name(caller.locale()),
                queries.title(request.id(), caller.id(), caller.locale()),
                request.applicantName(),
                request.unitName());
    }

    private List<Target> targets(TaskDetail task, Family family, Locale locale) {
        return task.returnTargets().stream()
                .map(to -> new Target(
                        to.step(),
                        name(to.step(), family, locale),
                        names(to.cancels(), family, locale),
                        names(to.opens(), family, locale),
                        to.blocked() == null ? null : texts.text(locale, "return.blocked." + to.blocked(), Map.of())))
                .toList();
    }

    private static List<String> names(List<String> steps, Family family, Locale locale) {
        return steps.stream().map(step -> family.stepName(locale, step)).toList();
    }

    private String name(String step, Family family, Locale locale) {
        return "APPLICANT".equals(step) ? texts.text(locale, "api.applicant") : family.stepName(locale, step);
    }
}
