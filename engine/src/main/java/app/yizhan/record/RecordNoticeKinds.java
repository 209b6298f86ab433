package app.yizhan.record;

import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the record tells auditors. The daily root has no kind on purpose: its mail is the evidence itself, so it leaves whole and never
 * as a line of a summary.
 */
@Configuration(proxyBeanMethods = false)
class RecordNoticeKinds {

    @Bean
    NoticeKind emergencyReadingNotice() {
        return NoticeKind.action("emergency-reading").forHolders(Roles.AUDITOR);
    }
}
