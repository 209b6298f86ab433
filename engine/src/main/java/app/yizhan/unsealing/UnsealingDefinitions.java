package app.yizhan.unsealing;

import app.yizhan.notification.NoticeKind;
import app.yizhan.setting.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Its settings, and what it tells. */
@Configuration(proxyBeanMethods = false)
class UnsealingDefinitions {

    static final String ROLES = "unsealing.roles";
    static final String HOURS = "unsealing.hours";
    static final String MINUTES = "unsealing.minutes";

    static final String ASKED = "unsealing-asked";
    static final String AGREED = "unsealing-agreed";
    static final String REFUSED = "unsealing-refused";
    static final String OPENED = "identity-opened";

    /** Two roles, held for the whole school by different people. */
    @Bean
    SettingDefinition unsealingRoles() {
        return SettingDefinition.text(ROLES, "STUDENT_AFFAIRS_HEAD,AUDITOR", 3, 100);
    }

    /** How long the other hand has to agree. */
    @Bean
    SettingDefinition unsealingHours() {
        return SettingDefinition.number(HOURS, 24, 1, 168);
    }

    /** How long both may read it then. */
    @Bean
    SettingDefinition unsealingMinutes() {
        return SettingDefinition.number(MINUTES, 60, 5, 1440);
    }

    @Bean
    NoticeKind unsealingAskedNotice() {
        return NoticeKind.action(ASKED).forNamed();
    }

    @Bean
    NoticeKind unsealingAgreedNotice() {
        return NoticeKind.info(AGREED).forNamed();
    }

    @Bean
    NoticeKind unsealingRefusedNotice() {
        return NoticeKind.info(REFUSED).forNamed();
    }

    /** To the applicant. */
    @Bean
    NoticeKind identityOpenedNotice() {
        return NoticeKind.action(OPENED).forNamed();
    }
}
