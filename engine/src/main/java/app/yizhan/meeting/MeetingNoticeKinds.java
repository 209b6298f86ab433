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
        return NoticeKind.action(CALLED);
    }

    @Bean
    NoticeKind meetingMovedNotice() {
        return NoticeKind.action(MOVED);
    }

    @Bean
    NoticeKind meetingCancelledNotice() {
        return NoticeKind.action(CANCELLED);
    }

    @Bean
    NoticeKind meetingConfirmNotice() {
        return NoticeKind.action(CONFIRM);
    }
}
