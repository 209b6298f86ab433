package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.demo.internal.InstallationMapper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Days of stories: {@code @date+3} a day from now, {@code @ago+3} one before, {@code @time+1 08:00} a time on a day, {@code @in 2} in two hours. Of what began
 * long ago: {@code @enrolled+40} days after a student came to the school, {@code @act+14} days after the application; neither is
 * told before it has come.
 */
@Component
@Profile("demo")
class StoryDays {

    private static final Pattern WORD =
            Pattern.compile("@(date|ago|time|in|enrolled|act)\\b\\+? ?(\\d*) ?(\\d\\d:\\d\\d)?");
    private static final String APPLIED = "applyDate";
    private static final int CENTURY = 2000;
    private static final int PAPER_IS_IN = 35;
    private static final int NEW = 30;

    private final SchoolClock clock;
    private final InstallationMapper people;

    StoryDays(SchoolClock clock, InstallationMapper people) {
        this.clock = clock;
        this.people = people;
    }

    boolean know(String word) {
        return WORD.matcher(word).matches();
    }

    /** @return empty if it has not come yet, or the person or the request has no such day */
    Optional<String> of(String word, String personId, Map<String, Object> card) {
        var told = WORD.matcher(word);
        if (!told.matches()) {
            throw new IllegalArgumentException("No story knows the word " + word);
        }
        return switch (told.group(1)) {
            case "date" -> Optional.of(inDays(told).toString());
            case "ago" -> Optional.of(clock.today().minusDays(number(told)).toString());
            case "time" ->
                Optional.of(inDays(told).atTime(LocalTime.parse(told.group(3))).toString());
            case "in" ->
                Optional.of(clock.now()
                        .plusHours(number(told))
                        .truncatedTo(ChronoUnit.HOURS)
                        .toString());
            case "enrolled" -> passed(enrolled(personId), told).filter(this::isStillEntered);
            default -> passed(applied(card), told);
        };
    }

    private LocalDate inDays(Matcher told) {
        return clock.today().plusDays(number(told));
    }

    /** What lay on paper is all entered some weeks before the demo is looked at; after that only what is new. */
    private boolean isStillEntered(String day) {
        return clock.today().isBefore(LocalDate.now(SchoolClock.ZONE).minusDays(PAPER_IS_IN))
                || !LocalDate.parse(day).isBefore(clock.today().minusDays(NEW));
    }

    private static int number(Matcher told) {
        return Integer.parseInt(told.group(2));
    }

    private Optional<String> passed(Optional<LocalDate> since, Matcher told) {
        return since.map(day -> day.plusDays(number(told)))
                .filter(day -> !day.isAfter(clock.today()))
                .map(LocalDate::toString);
    }

    /** Codes of classes end with the year in which their students came, and a number. */
    private Optional<LocalDate> enrolled(String personId) {
        return people.classOf(personId)
                .map(code -> LocalDate.of(
                        CENTURY + Integer.parseInt(code.substring(code.length() - 4, code.length() - 2)), 9, 1));
    }

    private static Optional<LocalDate> applied(Map<String, Object> card) {
        return Optional.ofNullable(card.get(APPLIED)).map(day -> LocalDate.parse(day.toString()));
    }
}
