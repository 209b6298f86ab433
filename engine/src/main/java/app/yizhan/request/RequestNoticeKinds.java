package app.yizhan.request;

import app.yizhan.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature tells people. */
@Configuration(proxyBeanMethods = false)
class RequestNoticeKinds {

    @Bean
    NoticeKind endedNotice() {
        return NoticeKind.info("ended");
    }
}
