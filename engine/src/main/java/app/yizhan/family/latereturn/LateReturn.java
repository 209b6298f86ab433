package app.yizhan.family.latereturn;

import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.Roles;
import app.yizhan.setting.SettingDefinition;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract between late-return.bpmn, its form and Java. */
@Configuration(proxyBeanMethods = false)
class LateReturn {

    static final String KEY = "late-return";
    static final String CUT_OFF_TABLE = "late-return-cut-off";

    static final String KIND = "kind";
    static final String OVERNIGHT = "OVERNIGHT";
    static final String DATE = "date";
    static final String EXPECTED_RETURN = "expectedReturn";
    static final String PARENT_CONSENT = "parentConsent";
    static final String NIGHTS = "nights";
    static final String CUT_OFF_AT = "cutOffAt";
    static final String LAPSE_AT = "lapseAt";

    /** Kind of hold that lets a student have one open registration an evening. */
    static final String ONE_AN_EVENING = "once:late-return";

    static final String MOST_NIGHTS = "late-return.most-nights";

    static final String REGISTERED = "late-return-registered";

    /** Whoever stays away longer asks for leave. */
    @Bean
    SettingDefinition lateReturnMostNights() {
        return SettingDefinition.number(MOST_NIGHTS, 5, 1, 30);
    }

    /** To the dorm managers of the student's building. */
    @Bean
    NoticeKind lateReturnRegisteredNotice() {
        return NoticeKind.info(REGISTERED).forHolders(Roles.DORM_MANAGER).of(KEY);
    }

    static boolean isOvernight(Map<String, Object> values) {
        return OVERNIGHT.equals(values.get(KIND));
    }

    static LocalDate date(Map<String, Object> values) {
        return LocalDate.parse(text(values, DATE));
    }

    static LocalDateTime moment(Map<String, Object> values, String key) {
        return LocalDateTime.parse(text(values, key));
    }

    /** Nights between the evening and the return; a return after midnight of the same night is none. */
    static long nights(Map<String, Object> values) {
        return isOvernight(values)
                ? ChronoUnit.DAYS.between(
                        date(values), moment(values, EXPECTED_RETURN).toLocalDate())
                : 0;
    }

    private static String text(Map<String, Object> values, String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("A late return without " + key);
        }
        return value.toString();
    }
}
