package app.yizhan.publicity;

import app.yizhan.notification.NoticeKind;
import app.yizhan.party.PartyRoles;
import app.yizhan.setting.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a school may change of this feature, and what it tells people. */
@Configuration(proxyBeanMethods = false)
class PublicityDefinitions {

    /** Whether a notice has to hang on the board here; else one that hung on paper alone may be written down at the step. */
    static final String HERE = "publicity.here";

    /** Working days within which an objection is verified. Source: practice; no national rule is at hand. */
    static final String VERIFY_DAYS = "publicity.verify-days";

    static final String OBJECTED = "publicity-objected";
    static final String VERIFY = "publicity-verify";
    static final String VERIFIED = "publicity-verified";
    static final String OVERDUE = "publicity-overdue";
    static final String OVER = "publicity-over";
    static final String ANSWERED = "publicity-answered";

    /** Whoever leads a branch or may be asked to verify there. */
    private static final String[] OF_BRANCHES = {
        PartyRoles.BRANCH_COMMITTEE, PartyRoles.SECRETARY, PartyRoles.CONTACT, PartyRoles.MEMBER, PartyRoles.GENERAL
    };

    @Bean
    SettingDefinition publicityHere() {
        return SettingDefinition.flag(HERE, false);
    }

    @Bean
    SettingDefinition publicityVerifyDays() {
        return SettingDefinition.number(VERIFY_DAYS, 15, 1, 60);
    }

    @Bean
    NoticeKind publicityObjectedNotice() {
        return NoticeKind.action(OBJECTED)
                .forHolders(PartyRoles.BRANCH_COMMITTEE, PartyRoles.SECRETARY)
                .inSwarms();
    }

    @Bean
    NoticeKind publicityVerifyNotice() {
        return NoticeKind.action(VERIFY).forHolders(OF_BRANCHES);
    }

    @Bean
    NoticeKind publicityVerifiedNotice() {
        return NoticeKind.info(VERIFIED).forHolders(PartyRoles.BRANCH_COMMITTEE, PartyRoles.SECRETARY);
    }

    @Bean
    NoticeKind publicityOverdueNotice() {
        return NoticeKind.action(OVERDUE).forHolders(OF_BRANCHES).inSwarms();
    }

    @Bean
    NoticeKind publicityOverNotice() {
        return NoticeKind.action(OVER)
                .forHolders(PartyRoles.BRANCH_COMMITTEE, PartyRoles.SECRETARY)
                .inSwarms();
    }

    @Bean
    NoticeKind publicityAnsweredNotice() {
        return NoticeKind.info(ANSWERED).forNamed();
    }
}
