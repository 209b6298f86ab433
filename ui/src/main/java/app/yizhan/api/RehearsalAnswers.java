package app.yizhan.api;

import app.yizhan.notification.OutboxItem;
import app.yizhan.notification.Texts;
import app.yizhan.rehearsal.Rehearsal;
import app.yizhan.rehearsal.RehearsalSight;
import app.yizhan.rehearsal.Rehearsals;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.TimelineEntry;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a rehearsal stands, as JSON. */
@Component
class RehearsalAnswers {

    /**
     * @param outdated whether the draft is another by now
     * @param failure why it could not be started, as a sentence
     * @param standing null until it is ready
     */
    record Answer(
            String id,
            Rehearsal.State state,
            boolean outdated,
            @Nullable String failure,
            @Nullable Standing standing) {}

    /**
     * @param now the rehearsal's own time
     * @param cut whether the last time that was asked for was not walked to its end
     * @param done how many acts can be taken back
     * @param messages mails that would leave, oldest first
     * @param rungs what ladders do next
     */
    record Standing(
            OffsetDateTime now,
            boolean cut,
            int done,
            List<Case> cases,
            List<Task> tasks,
            List<Message> messages,
            List<Rung> rungs,
            List<Failed> incidents) {}

    /**
     * @param active elements of the model that wait
     * @param done elements that were passed
     */
    record Case(
            String requestId,
            String number,
            String service,
            RequestStatus status,
            @Nullable String result,
            List<String> active,
            List<String> done,
            List<Entry> timeline) {}

    record Entry(
            OffsetDateTime at,
            String action,
            @Nullable String actor,
            @Nullable String step,
            @Nullable String opinion) {

        static Entry of(TimelineEntry entry) {
            return new Entry(Instants.of(entry.at()), entry.action(), entry.actorName(), entry.step(), entry.opinion());
        }
    }

    /**
     * @param rule as the model words it
     * @param why the facts that named those who are asked, as a sentence
     */
    record Task(
            String taskId,
            String requestId,
            String step,
            String stepName,
            String purpose,
            String rule,
            String why,
            List<Asked> asked,
            OffsetDateTime since,
            @Nullable OffsetDateTime due) {}

    /** @param standsInFor name of the one who is away */
    record Asked(String id, String name, @Nullable String standsInFor) {

        static Asked of(RehearsalSight.Asked asked) {
            return new Asked(asked.person().id(), asked.person().name(), asked.standsInFor());
        }
    }

    record Message(
            String id,
            String to,
            String name,
            String kind,
            OffsetDateTime at,
            OutboxItem.Status status,
            String language,
            String subject,
            String body) {

        static Message of(RehearsalSight.Sent sent) {
            return new Message(
                    sent.id(),
                    sent.to().id(),
                    sent.to().name(),
                    sent.kind(),
                    Instants.of(sent.at()),
                    sent.status(),
                    sent.language().getLanguage(),
                    sent.subject(),
                    sent.body());
        }
    }

    record Rung(String requestId, String step, OffsetDateTime at, List<String> acts) {}

    record Failed(String requestId, String element, OffsetDateTime since, String why) {}

    private final Rehearsals rehearsals;
    private final Sentences sentences;
    private final Texts texts;

    RehearsalAnswers(Rehearsals rehearsals, Sentences sentences, Texts texts) {
        this.rehearsals = rehearsals;
        this.sentences = sentences;
        this.texts = texts;
    }

    Answer of(Rehearsal rehearsal, Locale locale) {
        var failure = rehearsal.failure();
        return new Answer(
                rehearsal.id(),
                rehearsal.state(),
                rehearsals.isOutdated(rehearsal),
                failure == null ? null : texts.text(locale, failure.textKey(), failure.args()),
                rehearsal.state() == Rehearsal.State.READY ? standing(rehearsal, locale) : null);
    }

    private Standing standing(Rehearsal rehearsal, Locale locale) {
        var sight = rehearsal.sight();
        return new Standing(
                Instants.of(sight.now()),
                sight.cut(),
                rehearsal.done(),
                sight.cases().stream().map(RehearsalAnswers::told).toList(),
                sight.tasks().stream()
                        .map(task -> task(task, rehearsal, sight, locale))
                        .toList(),
                sight.letters().stream().map(Message::of).toList(),
                sight.rungs().stream()
                        .map(r -> new Rung(r.requestId(), r.step(), Instants.of(r.at()), r.acts()))
                        .toList(),
                sight.incidents().stream()
                        .map(it -> new Failed(
                                it.requestId(),
                                it.element(),
                                Instants.of(it.since()),
                                texts.text(locale, "incident.why." + it.why(), Map.of())))
                        .toList());
    }

    private static Case told(RehearsalSight.Case it) {
        return new Case(
                it.request().id(),
                it.request().number(),
                it.request().service(),
                it.request().status(),
                it.request().result(),
                it.diagram().active(),
                it.diagram().done(),
                it.timeline().stream().map(Entry::of).toList());
    }

    private Task task(RehearsalSight.Task task, Rehearsal rehearsal, RehearsalSight sight, Locale locale) {
        var definition = sight.cases().stream()
                .filter(it -> it.request().id().equals(task.requestId()))
                .findFirst()
                .orElseThrow()
                .request()
                .definitionId();
        return new Task(
                task.id(),
                task.requestId(),
                task.step(),
                rehearsal.family(definition).stepName(locale, task.step()),
                task.purpose(),
                task.rule(),
                sentences.why(task.why(), locale),
                task.asked().stream().map(Asked::of).toList(),
                Instants.of(task.since()),
                Instants.orNull(task.due()));
    }
}
