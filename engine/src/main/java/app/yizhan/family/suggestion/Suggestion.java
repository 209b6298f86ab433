package app.yizhan.family.suggestion;

import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.Roles;
import app.yizhan.setting.SettingDefinition;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract between suggestion.bpmn, its forms and table, and Java. */
@Configuration(proxyBeanMethods = false)
class Suggestion {

    static final String KEY = "suggestion";
    static final String ROUTE_TABLE = "suggestion-route";

    static final String CATEGORY = "category";
    static final String ANONYMOUS = "anonymous";
    static final String AUTHOR = "author";
    static final String FLOOR = "floor";
    static final String FLOOR_KNOWN = "floorKnown";
    static final String FLOOR_FIRST = "floorFirst";
    static final String UNIT = "unit";
    static final String ANSWER_WITHIN = "answerWithin";
    static final String PUBLISH = "publish";
    static final String PUBLIC_QUESTION = "publicQuestion";
    static final String PUBLIC_ANSWER = "publicAnswer";

    static final String LEAST_NEIGHBOURS = "suggestion.least-neighbours";
    static final String HAZARD = "suggestion-hazard";

    /** So many have to sleep on a floor before its heads are told that somebody of it wrote without a name. */
    @Bean
    SettingDefinition suggestionLeastNeighbours() {
        return SettingDefinition.number(LEAST_NEIGHBOURS, 8, 1, 500);
    }

    /** To security and the leaders of the school. */
    @Bean
    NoticeKind suggestionHazardNotice() {
        return NoticeKind.action(HAZARD)
                .forHolders(AlertHazard.SECURITY, Roles.LEADER)
                .of(KEY);
    }

    static boolean isAnonymous(Map<String, Object> values) {
        return Boolean.TRUE.equals(values.get(ANONYMOUS));
    }
}
