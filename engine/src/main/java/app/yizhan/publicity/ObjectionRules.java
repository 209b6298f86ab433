package app.yizhan.publicity;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.PlainText;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.refusal.InvalidFields;
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
    private final SchoolClock clock;

    ObjectionRules(PublicityMapper mapper, SchoolClock clock) {
        this.mapper = mapper;
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
        if (day.isAfter(clock.today()) || day.isBefore(row.firstDay())) {
            throw new InvalidFields("day", "publicity.error.received", Map.of("first", row.firstDay()));
        }
        return day;
    }
}
