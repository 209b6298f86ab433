package app.yizhan.access;

import app.yizhan.access.Passage.Way;
import app.yizhan.access.Passages.Sent;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.setting.Settings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was sent, or says what is wrong with it. */
@Component
class PassageReader {

    private static final int LONGEST_DOOR = 64;
    /** How far the clock of a door may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Settings settings;
    private final SchoolClock clock;

    PassageReader(Settings settings, SchoolClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param people ids by number */
    Passage read(@Nullable Sent sent, Map<String, String> people) {
        if (sent == null) {
            throw new BadPassage("PERSON_UNKNOWN");
        }
        var person = people.get(sent.personKey() == null ? "" : sent.personKey());
        if (person == null) {
            throw new BadPassage("PERSON_UNKNOWN");
        }
        return new Passage(person, time(sent.at()), door(sent.door()), way(sent.direction()));
    }

    private LocalDateTime time(@Nullable String at) {
        try {
            var time = OffsetDateTime.parse(at == null ? "" : at)
                    .atZoneSameInstant(SchoolClock.ZONE)
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.MILLIS);
            var now = clock.now();
            if (time.isAfter(now.plus(AHEAD)) || time.isBefore(now.minusDays(settings.number(AccessScopes.DAYS)))) {
                throw new BadPassage("TIME_OUTSIDE");
            }
            return time;
        } catch (DateTimeException e) {
            throw new BadPassage("TIME_UNREADABLE");
        }
    }

    private static String door(@Nullable String door) {
        var name = door == null ? "" : door.strip();
        if (name.isEmpty()
                || name.length() > LONGEST_DOOR
                || name.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
            throw new BadPassage("DOOR_UNUSABLE");
        }
        return name;
    }

    private static Way way(@Nullable String direction) {
        return Arrays.stream(Way.values())
                .filter(way -> way.name().equals(direction))
                .findFirst()
                .orElseThrow(() -> new BadPassage("DIRECTION_UNKNOWN"));
    }
}
