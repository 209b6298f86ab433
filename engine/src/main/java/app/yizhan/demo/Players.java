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
import app.yizhan.rating.Ratings;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Requests;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Withdrawals;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the people of the college act as the stories tell, each through the services that pages and API use. */
@Component
@Profile("demo")
class Players {

    private static final Logger LOG = LoggerFactory.getLogger(Players.class);
    private static final long SEED = 20260901;
    private static final int VISITS_A_WEEK = 21;
    private static final int AN_INBOX = 100;

    /** Of a hundred entries, how many are answered at one visit to an inbox. */
    record Zeal(int staff, int students) {
        static final Zeal SLACK = new Zeal(12, 30);

        static Zeal of(boolean officesWork) {
            return new Zeal(officesWork ? 60 : 8, 60);
        }
    }

    private record Open(String applicant, Story story) {}

    private final Cast cast;
    private final StoryValues values;
    private final Requests requests;
    private final RequestsById byId;
    private final Withdrawals withdrawals;
    private final Inbox inbox;
    private final Tasks tasks;
    private final Approvals approvals;
    private final Ratings ratings;
    private final SchoolClock clock;
    private final Map<String, Story> stories;
    private final Random random = new Random(SEED);
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private int handedIn;
    private int decided;
    private int rated;

    Players(
            Cast cast,
            Stories stories,
            StoryValues values,
            Requests requests,
            RequestsById byId,
            Withdrawals withdrawals,
            Inbox inbox,
            Tasks tasks,
            Approvals approvals,
            Ratings ratings,
            SchoolClock clock) {
        this.cast = cast;
        this.values = values;
        this.requests = requests;
        this.byId = byId;
        this.withdrawals = withdrawals;
        this.inbox = inbox;
        this.tasks = tasks;
        this.approvals = approvals;
        this.ratings = ratings;
        this.clock = clock;
        this.stories = stories.all().stream()
                .collect(Collectors.toMap(Story::service, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    Played played() {
        return new Played(handedIn, decided, rated, Map.copyOf(refused));
    }

    /** @param times how often a usual visit's share is handed in */
    void handIn(double times) {
        for (var story : stories.values()) {
            var wanted = story.perWeek() * times / VISITS_A_WEEK;
            var count = (int) wanted + (random.nextDouble() < wanted % 1 ? 1 : 0);
            for (var i = 0; i < count; i++) {
                attempt(() -> handIn(story));
            }
        }
    }

    private void handIn(Story story) {
        var student = cast.student(story.sparesAccounts(), random);
        var wish = one(story.wishes(), Story.Wish::weight);
        values.of(wish.form(), student, random).ifPresent(form -> {
            var submitted = requests.submit(story.service(), form, null, student);
            open.put(submitted.id(), new Open(student, story));
            if (form.get("partner") instanceof String partner) {
                open.put(submitted.id() + " partner", new Open(partner, story));
            }
            handedIn++;
            if (random.nextInt(100) < story.withdrawn()) {
                attempt(() -> withdrawals.withdraw(submitted.id(), null, null, student));
            }
        });
    }

    void answer(Zeal zeal) {
        cast.staff().forEach(person -> visit(person, zeal.staff()));
        open.values().stream().map(Open::applicant).distinct().toList().forEach(it -> visit(it, zeal.students()));
    }

    private void visit(String person, int percent) {
        for (var entry : inbox.todo(person, InboxFilter.NONE, null, AN_INBOX).items()) {
            if (random.nextInt(100) < percent) {
                attempt(() -> answer(entry, person));
            }
        }
    }

    private void answer(InboxEntry entry, String person) {
        var story = stories.get(entry.service());
        var told = story == null ? null : story.answers().get(entry.step());
        var purpose = entry.purpose();
        if (purpose.equals("RESUBMIT")) {
            var task = tasks.get(entry.slotId(), person);
            decide(
                    entry,
                    person,
                    new Story.Answer(1, Action.SUBMIT, null, List.of(), Map.of(), false, null, again(task)));
        } else if (told == null) {
            var action = purpose.equals("DECIDE") ? Action.APPROVE : Action.SUBMIT;
            decide(entry, person, new Story.Answer(1, action, null, List.of(), Map.of(), false, null, Map.of()));
        } else {
            var data = tasks.get(entry.slotId(), person).data();
            var fitting = told.stream()
                    .filter(it -> it.fits(data))
                    .filter(it -> !it.byApplicant() || entry.asksApplicant())
                    .filter(it -> isTime(it, entry))
                    .toList();
            if (!fitting.isEmpty()) {
                decide(entry, person, one(fitting, Story.Answer::weight));
            }
        }
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
                || LocalDateTime.parse(time).isBefore(clock.now());
    }

    private void decide(InboxEntry entry, String person, Story.Answer answer) {
        values.of(answer.data(), person, random).ifPresent(data -> {
            var opinions = answer.opinions();
            var opinion = opinions.isEmpty() ? null : opinions.get(random.nextInt(opinions.size()));
            approvals.decide(
                    new Decide(entry.slotId(), answer.action(), opinion, answer.code(), null, data, null, person));
            decided++;
        });
    }

    /** Those whose request has ended look at it no longer; some say how it was. */
    void lookBack() {
        for (var it : new ArrayList<>(open.entrySet())) {
            var request = byId.get(it.getKey().split(" ")[0]);
            if (request.endedAt() != null) {
                open.remove(it.getKey());
                var applicant = it.getValue().applicant();
                if (random.nextInt(100) < it.getValue().story().rated() && ratings.mayRate(request, applicant)) {
                    attempt(() -> rate(request.id(), applicant));
                }
            }
        }
    }

    private void rate(String requestId, String applicant) {
        var stars = random.nextInt(10) == 0 ? 1 + random.nextInt(2) : 3 + random.nextInt(3);
        ratings.rate(requestId, stars, "", null, applicant);
        rated++;
    }

    /** A refusal is an answer as people get it too; it is counted, and the term goes on. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal e) {
            LOG.debug("Refused", e);
            var fields = e.fields().stream().map(Refusal.Field::field).collect(Collectors.joining(" "));
            refused.merge((e.code() + " " + fields).strip(), 1, Integer::sum);
        }
    }

    private <T> T one(List<T> all, ToIntFunction<T> weight) {
        var left = random.nextInt(all.stream().mapToInt(weight).sum());
        for (var it : all) {
            left -= weight.applyAsInt(it);
            if (left < 0) {
                return it;
            }
        }
        throw new IllegalStateException("Weights do not add up");
    }
}
