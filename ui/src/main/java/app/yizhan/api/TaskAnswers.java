package app.yizhan.api;

import app.yizhan.approval.Action;
import app.yizhan.approval.TaskDetail;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.notification.Texts;
import app.yizhan.request.RequestQueries;
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
     * @param undoUntil until when one's own decision can be taken back; null if it cannot
     */
    record TaskAnswer(
            String taskId,
            String requestId,
            String number,
            String service,
            String serviceName,
            String title,
            String applicant,
            @Nullable String unit,
            String step,
            String stepName,
            String purpose,
            boolean open,
            JsonNode schema,
            Set<String> writable,
            Map<String, Object> data,
            Set<String> changed,
            List<Action> actions,
            List<TaskDetail.ReasonCode> reasonCodes,
            List<Target> returnTargets,
            OffsetDateTime since,
            @Nullable OffsetDateTime due,
            @Nullable String claimedBy,
            @Nullable OffsetDateTime claimedUntil,
            @Nullable OffsetDateTime undoUntil,
            @Nullable String actingAs,
            String why) {}

    /** @param cancels names of steps whose work is lost by it */
    record Target(String step, String name, List<String> cancels) {}

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
        var request = task.request();
        var locale = caller.locale();
        var family = families.of(request.definitionId());
        return new TaskAnswer(
                task.slotId(), request.id(), request.number(), request.service(), family.name(locale),
                queries.title(request.id(), caller.id(), locale), request.applicantName(), request.unitName(),
                task.step(), family.stepName(locale, task.step()), task.purpose(), task.open(),
                schemas.in(locale, family, task.form()), task.writable(), task.data(), task.changed(), task.actions(),
                task.reasonCodes(), targets(task, family, locale), Instants.of(task.since()),
                Instants.orNull(task.due()), task.claimedBy(), Instants.orNull(task.claimedUntil()), null,
                sentences.capacity(task.actingAs(), locale), sentences.why(task.why(), locale));
    }

    private List<Target> targets(TaskDetail task, Family family, Locale locale) {
        return task.returnTargets().stream()
                .map(target -> new Target(target.step(), name(target.step(), family, locale), target.cancels()))
                .toList();
    }

    private String name(String step, Family family, Locale locale) {
        return "APPLICANT".equals(step) ? texts.text(locale, "api.applicant") : family.stepName(locale, step);
    }
}
