package app.yizhan.escalation;

import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature tells people beside the ladders. */
@Configuration(proxyBeanMethods = false)
class EscalationNoticeKinds {

    @Bean
    NoticeKind calendarGapNotice() {
        return NoticeKind.action(CalendarAlarm.KIND).forHolders(Roles.ADMIN);
    }
}
