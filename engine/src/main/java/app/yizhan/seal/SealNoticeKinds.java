package app.yizhan.seal;

import app.yizhan.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature tells people. */
@Configuration(proxyBeanMethods = false)
class SealNoticeKinds {

    /** To whoever asked for a paper. */
    @Bean
    NoticeKind paperReadyNotice() {
        return NoticeKind.action("paper-ready").forStudents();
    }

    /** To whoever was told that it was. */
    @Bean
    NoticeKind paperNotReadyNotice() {
        return NoticeKind.action("paper-not-ready").forStudents();
    }
}
