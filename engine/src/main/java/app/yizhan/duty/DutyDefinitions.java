package app.yizhan.duty;

import app.yizhan.notification.NoticeKind;
import app.yizhan.party.PartyRoles;
import app.yizhan.setting.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a school may change of this feature, and what it tells people. */
@Configuration(proxyBeanMethods = false)
class DutyDefinitions {

    /** Days before the day by which it is due. Source: practice. */
    static final String REMIND_DAYS = "duty.remind-days";

    static final String DUE = "duty-due";
    static final String OVERDUE = "duty-overdue";

    /** Told to the branch. */
    static final String LATE = "duty-late";

    /** Told to those above it. */
    static final String UNDONE = "duty-undone";

    static final String MOVED = "duty-moved";
    static final String WRITTEN = "duty-written";
    static final String GIVEN_BACK = "duty-given-back";

    @Bean
    SettingDefinition dutyRemindDays() {
        return SettingDefinition.number(REMIND_DAYS, 14, 1, 60);
    }

    @Bean
    NoticeKind dutyDueNotice() {
        return NoticeKind.action(DUE).inSwarms();
    }

    @Bean
    NoticeKind dutyOverdueNotice() {
        return NoticeKind.action(OVERDUE).inSwarms();
    }

    @Bean
    NoticeKind dutyLateNotice() {
        return NoticeKind.action(LATE).inSwarms().forHolders(PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE);
    }

    @Bean
    NoticeKind dutyUndoneNotice() {
        return NoticeKind.action(UNDONE).inSwarms().forHolders(PartyRoles.GENERAL, PartyRoles.COMMITTEE);
    }

    @Bean
    NoticeKind dutyMovedNotice() {
        return NoticeKind.action(MOVED).inSwarms().forNamed();
    }

    @Bean
    NoticeKind dutyWrittenNotice() {
        return NoticeKind.info(WRITTEN).inSwarms().forHolders(PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE);
    }

    @Bean
    NoticeKind dutyGivenBackNotice() {
        return NoticeKind.action(GIVEN_BACK);
    }
}
