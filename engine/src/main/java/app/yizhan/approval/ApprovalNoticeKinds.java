package app.yizhan.approval;

import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this feature tells people. */
@Configuration(proxyBeanMethods = false)
class ApprovalNoticeKinds {

    @Bean
    NoticeKind taskNotice() {
        return NoticeKind.action("task").inSwarms();
    }

    @Bean
    NoticeKind taskForNotice() {
        return NoticeKind.action("task-for").inSwarms().forStaff();
    }

    @Bean
    NoticeKind returnedNotice() {
        return NoticeKind.action("returned");
    }

    @Bean
    NoticeKind reminderNotice() {
        return NoticeKind.action("reminder").inSwarms();
    }

    @Bean
    NoticeKind reminderForNotice() {
        return NoticeKind.action("reminder-for").inSwarms().forStaff();
    }

    @Bean
    NoticeKind escalatedForNotice() {
        return NoticeKind.action("escalated-for").inSwarms().forStaff();
    }

    @Bean
    NoticeKind nudgedForNotice() {
        return NoticeKind.action("nudged-for").inSwarms().forStaff();
    }

    @Bean
    NoticeKind escalatedNotice() {
        return NoticeKind.action("escalated").inSwarms().forStaff();
    }

    @Bean
    NoticeKind nobodyFoundNotice() {
        return NoticeKind.action("nobody-found").inSwarms().forHolders(Roles.ADMIN, Roles.PEOPLE_ADMIN);
    }

    @Bean
    NoticeKind nudgedNotice() {
        return NoticeKind.action("nudged").inSwarms();
    }

    @Bean
    NoticeKind copiedNotice() {
        return NoticeKind.info("copied").inSwarms().asCopy();
    }

    @Bean
    NoticeKind overdueCopyNotice() {
        return NoticeKind.info("overdue-copy").inSwarms().asCopy().forStaff();
    }
}
