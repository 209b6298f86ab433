package app.yizhan.publicity;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.form.PlainText;
import app.yizhan.publicity.internal.PastRow;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of an objection before it is taken. */
@Component
class ObjectionRules {

    private static final int LONGEST = 2_000;
    private static final int LEAST = 10;

    private final PublicityMapper mapper;
    private final WorkingCalendar calendar;
    private final Settings settings;
    private final SchoolClock clock;

    ObjectionRules(PublicityMapper mapper, WorkingCalendar calendar, Settings settings, SchoolClock clock) {
        this.mapper = mapper;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    SubjectRow subject(PublicityRow row, @Nullable String subjectId) {
        var subject = mapper.subjects(List.of(row.id())).stream()
                .filter(one -> one.id().equals(subjectId))
                .findFirst()
                .orElseThrow(() -> new InvalidFields("subject", "publicity.error.subject", Map.of()));
        if (!subject.open()) {
            throw PublicityRefused.over();
        }
        return subject;
    }

    static String words(@Nullable String given) {
        var words = PlainText.demanded("words", given, LONGEST);
        if (words.length() < LEAST) {
            throw new InvalidFields("words", "publicity.error.words", Map.of("least", LEAST));
        }
        return words;
    }

    static String channel(Channel channel) {
        if (channel == Channel.HERE) {
            throw new InvalidFields("channel", "publicity.error.channel", Map.of());
        }
        return channel.name();
    }

    LocalDate day(PublicityRow row, @Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidFields("day", "field.required", Map.of());
        }
        // what came while a former edition hung was said too
        var first = mapper.past(row.id()).stream()
                .map(PastRow::firstDay)
                .reduce(row.firstDay(), (one, other) -> one.isBefore(other) ? one : other);
        if (day.isAfter(clock.today()) || day.isBefore(first)) {
            throw new InvalidFields("day", "publicity.error.received", Map.of("first", first));
        }
        return day;
    }

    /** By when what was received on that day is to be verified, whoever is named for it and however late. */
    LocalDate due(LocalDate received) {
        var within = settings.number(PublicityDefinitions.VERIFY_DAYS) + "wd";
        return calendar.due(received.atTime(clock.now().toLocalTime()), WorkDuration.parse(within))
                .at()
                .toLocalDate();
    }
}
