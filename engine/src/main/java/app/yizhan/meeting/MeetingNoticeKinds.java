package app.yizhan.meeting;

import app.yizhan.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature tells people. */
@Configuration(proxyBeanMethods = false)
class MeetingNoticeKinds {

    static final String CALLED = "meeting-called";
    static final String MOVED = "meeting-moved";
    static final String CANCELLED = "meeting-cancelled";
    static final String CONFIRM = "meeting-confirm";

    @Bean
    NoticeKind meetingCalledNotice() {
        return NoticeKind.action(CALLED).forNamed();
    }

    @Bean
    NoticeKind meetingMovedNotice() {
        return NoticeKind.action(MOVED).forNamed();
    }

    @Bean
    NoticeKind meetingCancelledNotice() {
        return NoticeKind.action(CANCELLED).forNamed();
    }

    @Bean
    NoticeKind meetingConfirmNotice() {
        return NoticeKind.action(CONFIRM).forNamed();
    }
}
