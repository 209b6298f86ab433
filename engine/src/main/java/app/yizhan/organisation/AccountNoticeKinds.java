package app.yizhan.organisation;

import app.yizhan.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of accounts. */
@Configuration(proxyBeanMethods = false)
class AccountNoticeKinds {

    @Bean
    NoticeKind accountCodeNotice() {
        return NoticeKind.action(CodeNotices.KIND).forHolders(ThreeHands.ROLES.toArray(String[]::new));
    }
}
