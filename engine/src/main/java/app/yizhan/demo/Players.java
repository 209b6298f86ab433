package app.yizhan.demo;

import app.yizhan.rating.Ratings;
import app.yizhan.request.Requests;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Withdrawals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the people of the college act as the stories tell, each through the services that pages and API use. */
@Component
@Profile("demo")
class Players {

    private static final long SEED = 20260901;
    private static final int VISITS_A_WEEK = 7 * DemoTerm.VISITS_A_DAY;

    /**
     * Of a hundred entries, how many are answered at one visit to an inbox.
     *
     * @param kept how many of the newest staff leave lying in any case
     * @param keptByLeaders the same of students whose accounts are documented
     */
    record Zeal(int staff, int students, int kept, int keptByLeaders) {
        static final Zeal SLACK = new Zeal(20, 35, 2, 1);

        /** A post that is rarely asked would have nothing to show if it did all of it to the end. */
        private static final int LAST_DAYS = 14;

        /** What students are asked for every week they leave lying in the last one alone. */
        private static final int LAST_WEEK = 6;

        static Zeal of(boolean officesWork, int daysLeft) {
            return new Zeal(officesWork ? 55 : 15, 55, daysLeft <= LAST_DAYS ? 1 : 0, daysLeft <= LAST_WEEK ? 1 : 0);
        }
    }

    /** @param hidden whether the applicant wrote without a name */
    private record Open(String applicant, boolean hidden, Story story) {}

    private final Cast cast;
    private final StoryValues values;
    private final Requests requests;
    private final RequestsById byId;
    private final Withdrawals withdrawals;
    private final Answers answers;
    private final Ratings ratings;
    private final DeskClerks clerks;
    private final LastCases lastCases;
    private final Map<String, Story> stories;
    private final Random random = new Random(SEED);
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Score score = new Score();

    Players(
            Cast cast,
            Stories stories,
            StoryValues values,
            Requests requests,
            RequestsById byId,
            Withdrawals withdrawals,
            Answers answers,
            Ratings ratings,
            DeskClerks clerks,
            LastCases lastCases) {
        this.cast = cast;
        this.values = values;
        this.requests = requests;
        this.byId = byId;
        this.withdrawals = withdrawals;
        this.answers = answers;
        this.ratings = ratings;
        this.clerks = clerks;
        this.lastCases = lastCases;
        this.stories = stories.all().stream()
                .collect(Collectors.toMap(Story::service, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    Score score() {
        return score;
    }

    /** @param times how often a usual visit's share is handed in */
    void handIn(double times) {
        for (var story : stories.values()) {
            var wanted = story.perWeek() * times / VISITS_A_WEEK;
            var count = (int) wanted + (random.nextDouble() < wanted % 1 ? 1 : 0);
            for (var i = 0; i < count; i++) {
                score.attempt(() -> handIn(story));
            }
        }
    }

    private void handIn(Story story) {
        var person = cast.applicant(story, random);
        var wish = Story.one(story.wishes(), Story.Wish::weight, random);
        values.of(wish.form(), person, Map.of(), random).ifPresent(form -> {
            var submitted = requests.submit(story.service(), form, null, person);
            open.put(submitted.id(), new Open(person, Boolean.TRUE.equals(form.get("anonymous")), story));
            score.handedIn();
            if (random.nextInt(100) < story.withdrawn()) {
                score.attempt(() -> withdrawals.withdraw(submitted.id(), null, null, person));
            }
        });
    }

    /** Whoever is asked looks in; so do those who wrote without a name, whom nobody else could ask. */
    void answer(Zeal zeal) {
        cast.asked().forEach(person -> {
            boolean student = cast.isStudent(person);
            int kept = student ? (cast.isKnown(person) ? zeal.keptByLeaders() : 0) : zeal.kept();
            answers.visit(person, student ? zeal.students() : zeal.staff(), kept, stories, score, random);
        });
        open.values().stream()
                .filter(Open::hidden)
                .map(Open::applicant)
                .distinct()
                .toList()
                .forEach(person -> answers.visit(person, zeal.students(), 0, stories, score, random));
    }

    /** At the end of a day on which offices work. */
    void stamp(Zeal zeal) {
        clerks.work(zeal.staff(), score, random);
    }

    /** What came of it all. */
    Played played() {
        return score.played(lastCases.idle());
    }

    /** On the last day, so that whoever looks at the demo finds something in every inbox. */
    void leaveSomething() {
        lastCases.bringIn(score, random);
    }

    /** Some of those whose request has ended say how it was. */
    void lookBack() {
        for (var it : new ArrayList<>(open.entrySet())) {
            var request = byId.get(it.getKey());
            if (request.endedAt() != null) {
                open.remove(it.getKey());
                var applicant = it.getValue().applicant();
                if (random.nextInt(100) < it.getValue().story().rated() && ratings.mayRate(request, applicant)) {
                    score.attempt(() -> rate(request.id(), applicant));
                }
            }
        }
    }

    private void rate(String requestId, String applicant) {
        var stars = random.nextInt(10) == 0 ? 1 + random.nextInt(2) : 3 + random.nextInt(3);
        ratings.rate(requestId, stars, "", null, applicant);
        score.rated();
    }
}
