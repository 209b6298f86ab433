package app.yizhan.family.partymembership;

import app.yizhan.setting.SettingDefinition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract between party-membership.bpmn, its forms and tables, and Java. */
@Configuration(proxyBeanMethods = false)
class PartyMembership {

    static final String KEY = "party-membership";

    /** Code of the step that is handing in. */
    static final String APPLICATION = "01";

    /** Code of the step by which an applicant is chosen (发展对象) and takes a place of the year's plan. */
    static final String CHOSEN = "07";

    static final String APPLY_DATE = "applyDate";
    static final String BIRTH_DATE = "birthDate";
    static final String APPLY_REASON = "applyReason";
    static final String PACK = "pack";
    static final String BRANCH = "branch";
    static final String TALK_BY = "talkBy";

    /** Day by which the next assessment is due, at the steps that wait for one. */
    static final String ASSESS_BY = "assessBy";

    static final LocalTime CLOSE_OF_OFFICE = LocalTime.of(18, 0);
    static final String ACT_DATE = "actDate";
    static final String LATE_REASON = "lateReason";
    static final String PUBLICITY_START = "publicityStart";
    static final String REVIEW_WAYS = "reviewWays";
    static final String CONVERSION = "conversion";
    static final String EXTEND = "EXTEND";
    static final String EXTENSION_MONTHS = "extensionMonths";

    /** Of a person only one case is open. */
    static final String ONE_OPEN = "once:party";

    static final String LATE_DAYS = "party-membership.late-days";

    /** A step of the model says by its id which step of the rules it is: {@code Task_S08bPublicity}. */
    private static final Pattern STEP = Pattern.compile("Task_S(\\d\\d[a-z]?)[A-Z]\\w*");

    /** An act is recorded at most so many days after it happened. */
    @Bean
    SettingDefinition partyMembershipLateDays() {
        return SettingDefinition.number(LATE_DAYS, 30, 0, 3650);
    }

    /** Code of the step of the rules; empty: the model's step is none of them. */
    static Optional<String> stepOf(String key) {
        var matcher = STEP.matcher(key);
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    static @Nullable LocalDate day(Map<String, Object> values, String key) {
        var value = values.get(key);
        return value == null ? null : LocalDate.parse(value.toString());
    }

    static String text(Map<String, Object> values, String key) {
        var value = values.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
