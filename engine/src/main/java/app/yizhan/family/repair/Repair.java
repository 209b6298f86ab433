package app.yizhan.family.repair;

import app.yizhan.notification.NoticeKind;
import app.yizhan.setting.SettingDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract between repair.bpmn, its forms and tables, and Java. */
@Configuration(proxyBeanMethods = false)
class Repair {

    static final String KEY = "repair";
    static final String ROUTE_TABLE = "repair-route";

    static final String PLACE = "place";
    static final String CATEGORY = "category";
    static final String VISIT_FROM = "visitFrom";
    static final String VISIT_TO = "visitTo";
    static final String DUPLICATE = "duplicate";
    static final String JOIN = "JOIN";
    static final String REOPENS = "reopens";

    static final String QUEUE = "queue";
    static final String PICK_UP = "pickUp";
    static final String ACCEPT_LIMIT = "acceptLimit";
    static final String FINISH_BY = "finishBy";
    static final String LEVEL = "level";
    static final String JOINED = "joined";
    static final String BUILDING = "building";
    static final String WORKER = "worker";

    static final String TO = "to";
    static final String CERTAIN_WORKER = "WORKER";
    static final String PICKED = "picked";
    static final String PLAN_AT = "planAt";

    /** Part of those who reported the same and joined the open order. */
    static final String REPORTER = "REPORTER";

    static final String HEAT_WARNING = "repair.heat-warning";
    static final String DUPLICATE_HOURS = "repair.duplicate-hours";

    static final String URGENT_NOTICE = "repair-urgent";
    static final String ACCEPTED_NOTICE = "repair-accepted";

    /** While it holds, the table gives air conditioning a shorter limit. */
    @Bean
    SettingDefinition repairHeatWarning() {
        return SettingDefinition.flag(HEAT_WARNING, false);
    }

    /** How long an open order of the same place and category is offered to join. */
    @Bean
    SettingDefinition repairDuplicateHours() {
        return SettingDefinition.number(DUPLICATE_HOURS, 24, 1, 168);
    }

    /** To whoever the triage table names, e.g. security. */
    @Bean
    NoticeKind repairUrgentNotice() {
        return NoticeKind.info(URGENT_NOTICE).forNamed().of(KEY);
    }

    /** To everybody who reported it: who comes, and when. */
    @Bean
    NoticeKind repairAcceptedNotice() {
        return NoticeKind.info(ACCEPTED_NOTICE).of(KEY);
    }

    static @Nullable String text(Map<String, Object> values, String key) {
        var value = values.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** @throws IllegalStateException if the form let it pass without */
    static String given(Map<String, Object> values, String key) {
        var text = text(values, key);
        if (text == null) {
            throw new IllegalStateException("A repair without " + key);
        }
        return text;
    }
}
