package app.yizhan.demo;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.approval.TaskDetail;
import app.yizhan.approval.Tasks;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets a person go through their inbox and answer as the stories tell. */
@Component
@Profile("demo")
class Answers {

    private static final int AN_INBOX = 100;
    private static final int EARLY_HOURS = 10;
    private static final int PUNCTUAL = 92;

    private final StoryValues values;
    private final Inbox inbox;
    private final Tasks tasks;
    private final Approvals approvals;
    private final SchoolClock clock;

    Answers(StoryValues values, Inbox inbox, Tasks tasks, Approvals approvals, SchoolClock clock) {
        this.values = values;
        this.inbox = inbox;
        this.tasks = tasks;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * @param percent of a hundred entries, how many are answered
     * @param kept how many of the newest stay in the inbox in any case
     */
    void visit(String person, int percent, int kept, Map<String, Story> stories, Score score, Random random) {
        var entries = inbox.todo(person, InboxFilter.NONE, null, AN_INBOX).items().stream()
                .sorted(Comparator.comparing(InboxEntry::createdAt).thenComparing(InboxEntry::slotId))
                .toList();
        for (var entry : entries.subList(0, Math.max(0, entries.size() - kept))) {
            var story = stories.get(entry.service());
            if (random.nextInt(100) < (hasItsTime(entry, story) ? Math.max(percent, PUNCTUAL) : percent)) {
                score.attempt(() -> answer(entry, person, story, score, random));
            }
        }
    }

    /** Answers what one request asks of a person. */
    void give(String requestId, String person, Map<String, Story> stories, Score score, Random random) {
        inbox.todo(person, InboxFilter.NONE, null, AN_INBOX).items().stream()
                .filter(entry -> entry.requestId().equals(requestId))
                .forEach(entry ->
                        score.attempt(() -> answer(entry, person, stories.get(entry.service()), score, random)));
    }

    /** What is done at a certain time is forgotten less often than what only waits. */
    private static boolean hasItsTime(InboxEntry entry, @Nullable Story story) {
        return story != null
                && story.answers().getOrDefault(entry.step(), List.of()).stream()
                        .anyMatch(told -> told.notBefore() != null);
    }

    private void answer(InboxEntry entry, String person, @Nullable Story story, Score score, Random random) {
        var told = story == null ? null : story.answers().get(entry.step());
        if (entry.purpose().equals("RESUBMIT")) {
            decide(entry, person, plain(Action.SUBMIT, again(tasks.get(entry.slotId(), person))), score, random);
        } else if (told == null) {
            var action = entry.purpose().equals("DECIDE") ? Action.APPROVE : Action.SUBMIT;
            decide(entry, person, plain(action, Map.of()), score, random);
        } else {
            var data = tasks.get(entry.slotId(), person).data();
            var fitting = told.stream()
                    .filter(it -> it.fits(data))
                    .filter(it -> !it.byApplicant() || entry.asksApplicant())
                    .filter(it -> isTime(it, entry))
                    .toList();
            if (!fitting.isEmpty()) {
                decide(entry, person, Story.one(fitting, Story.Answer::weight, random), score, random);
            }
        }
    }

    private static Story.Answer plain(Action action, Map<String, Object> data) {
        return new Story.Answer(1, action, null, List.of(), Map.of(), false, null, data);
    }

    /** The same form again: a visitor of the demo sees that it came back, not why. */
    private static Map<String, Object> again(TaskDetail task) {
        var form = new HashMap<String, Object>();
        task.data().forEach((key, value) -> {
            if (task.writable().contains(key)) {
                form.put(key, value);
            }
        });
        return form;
    }

    private boolean isTime(Story.Answer answer, InboxEntry entry) {
        return answer.notBefore() == null
                || !(entry.card().get(answer.notBefore()) instanceof String time)
                || LocalDateTime.parse(time).minusHours(EARLY_HOURS).isBefore(clock.now());
    }

    private void decide(InboxEntry entry, String person, Story.Answer answer, Score score, Random random) {
        values.of(answer.data(), person, entry.card(), random).ifPresent(data -> {
            var opinions = answer.opinions();
            var opinion = opinions.isEmpty() ? null : opinions.get(random.nextInt(opinions.size()));
            approvals.decide(
                    new Decide(entry.slotId(), answer.action(), opinion, answer.code(), null, data, null, person));
            score.decided();
        });
    }
}
