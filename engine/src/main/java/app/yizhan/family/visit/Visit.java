package app.yizhan.family.visit;

import app.yizhan.notification.NoticeKind;
import app.yizhan.setting.SettingDefinition;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract between visit.bpmn, its forms and tables, and Java. */
@Configuration(proxyBeanMethods = false)
class Visit {

    static final String KEY = "visit";
    static final String ITEM_TABLE = "visit-item";

    static final String ROOMS = "rooms";
    static final String VISITED_AT = "visitedAt";
    static final String ENTERED_AT = "enteredAt";
    static final String LEFT_AT = "leftAt";
    static final String MOOD = "mood";
    static final String NOTE = "note";
    static final String TELL_COUNSELLING = "tellCounselling";

    /** Fields of the form in which an observation is entered; empty again once it has become a case. */
    static final List<String> ITEM = List.of(
            "item",
            "severity",
            "itemPlace",
            "repairCategory",
            "suggestionCategory",
            "student",
            "itemText",
            "owner",
            "more");

    static final String ITEM_PLACE = "itemPlace";
    static final String ITEM_TEXT = "itemText";
    static final String MORE = "more";
    static final String YES = "YES";

    static final String RECORD_DAYS = "visit.record-days";
    static final String NOTE_NOTICE = "visit-note";

    /** A visit is recorded at most so many days later. */
    @Bean
    SettingDefinition visitRecordDays() {
        return SettingDefinition.number(RECORD_DAYS, 14, 1, 90);
    }

    /** To the counselling centre: that there is a confidential note, and nothing of it. */
    @Bean
    NoticeKind visitNoteNotice() {
        return NoticeKind.action(NOTE_NOTICE).forHolders(NoteVisit.COUNSELLING).of(KEY);
    }

    static LocalDateTime visitedAt(Map<String, Object> values) {
        return LocalDateTime.parse(String.valueOf(values.get(VISITED_AT)));
    }

    /** Codes; none where people came to the visitor. */
    static List<String> rooms(Map<String, Object> values) {
        return values.get(ROOMS) instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of();
    }

    static @Nullable String text(Map<String, Object> values, String key) {
        var value = values.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
