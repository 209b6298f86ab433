package app.yizhan.visiting;

import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.Roles;
import app.yizhan.setting.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the week's plans, and what they tell. */
@Configuration(proxyBeanMethods = false)
class VisitingDefinitions {

    static final String PLANS = "visit.plans";
    static final String SPREAD_MINUTES = "visit.spread-minutes";
    static final String NEW_DAYS = "visit.new-days";

    static final String TAKEN_OVER = "visit-taken-over";
    static final String LEFT = "visit-left";
    static final String BEHIND = "visit-behind";
    static final String TWICE = "visit-twice";

    /** Whether weeks are planned at all; only those of teaching weeks ever are. */
    @Bean
    SettingDefinition visitPlansMade() {
        return SettingDefinition.flag(PLANS, true);
    }

    /** Over how long the plans of a Monday are spread. */
    @Bean
    SettingDefinition visitSpreadMinutes() {
        return SettingDefinition.number(SPREAD_MINUTES, 90, 1, 600);
    }

    /** For so many days somebody is new in a room. */
    @Bean
    SettingDefinition visitNewDays() {
        return SettingDefinition.number(NEW_DAYS, 14, 1, 60);
    }

    /** To whoever visits in the place of an absent colleague. */
    @Bean
    NoticeKind visitTakenOverNotice() {
        return NoticeKind.action(TAKEN_OVER).forNamed();
    }

    @Bean
    NoticeKind visitLeftNotice() {
        return NoticeKind.action(LEFT).forNamed();
    }

    /** To the deputy secretary. */
    @Bean
    NoticeKind visitBehindNotice() {
        return NoticeKind.info(BEHIND)
                .forHolders(Roles.DEPUTY_SECRETARY, Roles.STUDENT_AFFAIRS)
                .inSwarms();
    }

    /** To student affairs. */
    @Bean
    NoticeKind visitTwiceNotice() {
        return NoticeKind.info(TWICE).forHolders(Roles.STUDENT_AFFAIRS).inSwarms();
    }
}
