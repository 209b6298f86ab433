package app.yizhan.approval;

import app.yizhan.setting.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a school may set about deciding. */
@Configuration(proxyBeanMethods = false)
class ApprovalSettings {

    /** For how long a decision can be taken back. */
    static final String UNDO_MINUTES = "approval.undo-minutes";

    /** How long an applicant waits before asking for attention again. */
    static final String NUDGE_HOURS = "approval.nudge-hours";

    @Bean
    SettingDefinition undoMinutes() {
        return SettingDefinition.number(UNDO_MINUTES, 5, 0, 60);
    }

    @Bean
    SettingDefinition nudgeHours() {
        return SettingDefinition.number(NUDGE_HOURS, 4, 1, 72);
    }
}
