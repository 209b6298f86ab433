package app.yizhan.behalf;

import app.yizhan.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature tells people; that somebody acted in one's name cannot be switched off. */
@Configuration(proxyBeanMethods = false)
class BehalfNoticeKinds {

    @Bean
    NoticeKind enteredNotice() {
        return NoticeKind.action("entered").forStudents();
    }

    @Bean
    NoticeKind objectedNotice() {
        return NoticeKind.action("objected").forNamed();
    }

    @Bean
    NoticeKind objectedLateNotice() {
        return NoticeKind.action("objected-late").forNamed();
    }

    @Bean
    NoticeKind objectedClerkNotice() {
        return NoticeKind.info("objected-clerk").forNamed();
    }

    @Bean
    NoticeKind objectionSettledNotice() {
        return NoticeKind.info("objection-settled").forStudents();
    }
}
