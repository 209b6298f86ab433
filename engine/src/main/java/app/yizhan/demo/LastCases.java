package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.MovableClock;
import app.yizhan.housing.Beds;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.request.Requests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What is on the desks when a term has been lived through. Chance leaves some of the documented accounts with nothing to do; for each
 * of these the stories have a request that is handed in and answered, by those whom it asks, up to that account's step.
 */
@Component
@Profile("demo")
class LastCases {

    /** So many people are tried: some may not ask, and some are refused on the way. */
    private static final int TRIED = 16;

    private static final int MOST_STEPS = 40;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int AN_INBOX = 100;

    private final Stories stories;
    private final Cast cast;
    private final StoryValues values;
    private final Requests requests;
    private final Answers answers;
    private final Inbox inbox;
    private final People people;
    private final Beds beds;
    private final MovableClock movable;
    private final SchoolClock clock;

    LastCases(
            Stories stories,
            Cast cast,
            StoryValues values,
            Requests requests,
            Answers answers,
            Inbox inbox,
            People people,
            Beds beds,
            MovableClock movable,
            SchoolClock clock) {
        this.stories = stories;
        this.cast = cast;
        this.values = values;
        this.requests = requests;
        this.answers = answers;
        this.inbox = inbox;
        this.people = people;
        this.beds = beds;
        this.movable = movable;
        this.clock = clock;
    }

    void bringIn(Score score, Random random) {
        var all = stories.all().stream().collect(Collectors.toMap(Story::service, Function.identity()));
        for (var story : stories.all()) {
            for (var last : story.last()) {
                askers(last, random).stream()
                        .takeWhile(asker -> isIdle(last.account()))
                        .forEach(asker -> score.attempt(() -> bringIn(story, last, asker, all, score, random)));
            }
        }
    }

    /** Those of the documented accounts for whom nothing waits, in their order. */
    List<String> idle() {
        return Post.ofDemo().stream().map(Post::account).filter(this::isIdle).toList();
    }

    private boolean isIdle(String account) {
        return inbox.todo(id(account), InboxFilter.NONE, null, 1).items().isEmpty();
    }

    private List<String> askers(Story.Last last, Random random) {
        if (last.by() != null) {
            return List.of(id(last.by()));
        }
        return cast.strangers(random).stream()
                .filter(student -> last.living().isEmpty() || livesIn(student, last.living()))
                .limit(TRIED)
                .toList();
    }

    private boolean livesIn(String student, List<String> buildings) {
        return beds.bedOf(student, clock.today())
                .filter(bed -> buildings.contains(bed.buildingCode()))
                .isPresent();
    }

    private void bringIn(
            Story story, Story.Last last, String asker, Map<String, Story> all, Score score, Random random) {
        values.of(last.form(), asker, Map.of(), random).ifPresent(form -> {
            var request = requests.submit(story.service(), form, null, asker).id();
            score.handedIn();
            var asked = askedIn(request);
            for (int step = 0; step < MOST_STEPS && !asked.isEmpty() && !waits(last, request); step++) {
                asked.stream()
                        .takeWhile(person -> !waits(last, request))
                        .forEach(person -> answers.give(request, person, all, score, random));
                asked = askedIn(request);
            }
        });
    }

    /** Where nobody is asked, the engine may have something to do first. */
    private List<String> askedIn(String request) {
        var asked = cast.askedIn(request);
        if (asked.isEmpty()) {
            movable.advance(A_MOMENT);
            return cast.askedIn(request);
        }
        return asked;
    }

    private boolean waits(Story.Last last, String request) {
        return inbox.todo(id(last.account()), InboxFilter.NONE, null, AN_INBOX).items().stream()
                .anyMatch(entry ->
                        entry.requestId().equals(request) && entry.step().equals(last.step()));
    }

    private String id(String account) {
        return people.findByAccount(account).map(Person::id).orElseThrow();
    }
}
