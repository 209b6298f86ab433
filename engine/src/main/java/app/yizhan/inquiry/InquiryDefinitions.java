package app.yizhan.inquiry;

import app.yizhan.notification.NoticeKind;
import app.yizhan.party.PartyRoles;
import app.yizhan.setting.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a school may change of this feature, and what it tells people. No national rule of either number is at hand. */
@Configuration(proxyBeanMethods = false)
class InquiryDefinitions {

    /** Days within which a letter is answered. Source: practice; to be checked. */
    static final String ANSWER_DAYS = "inquiry.answer-days";

    /** Months for which an answer may be relied on. Source: rules of counties (新昌: a year); to be checked. */
    static final String VALID_MONTHS = "inquiry.valid-months";

    static final String OVERDUE = "inquiry-overdue";

    /** The branch was told a month ago. */
    static final String UNANSWERED = "inquiry-unanswered";

    @Bean
    SettingDefinition inquiryAnswerDays() {
        return SettingDefinition.number(ANSWER_DAYS, 30, 1, 180);
    }

    @Bean
    SettingDefinition inquiryValidMonths() {
        return SettingDefinition.number(VALID_MONTHS, 12, 1, 60);
    }

    @Bean
    NoticeKind inquiryOverdueNotice() {
        return NoticeKind.action(OVERDUE)
                .forHolders(PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE)
                .inSwarms();
    }

    @Bean
    NoticeKind inquiryUnansweredNotice() {
        return NoticeKind.action(UNANSWERED).forHolders(PartyRoles.GENERAL).inSwarms();
    }
}
