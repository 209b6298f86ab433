package app.yizhan.organisation;

import app.yizhan.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of substitutes. */
@Configuration(proxyBeanMethods = false)
class SubstitutionNoticeKinds {

    @Bean
    NoticeKind substitutionNotice() {
        return NoticeKind.info("substitution").forStaff();
    }

    @Bean
    NoticeKind substitutionBeginsNotice() {
        return NoticeKind.action("substitution-begins").forStaff();
    }

    @Bean
    NoticeKind substitutionNoneNotice() {
        return NoticeKind.action("substitution-none").forStaff();
    }

    @Bean
    NoticeKind substitutionEndedNotice() {
        return NoticeKind.info("substitution-ended").forStaff();
    }

    @Bean
    NoticeKind substitutionEndedNoneNotice() {
        return NoticeKind.info("substitution-ended-none").forStaff();
    }
}
