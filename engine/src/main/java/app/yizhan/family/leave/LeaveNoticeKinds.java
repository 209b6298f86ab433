package app.yizhan.family.leave;

import app.yizhan.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this family tells people. */
@Configuration(proxyBeanMethods = false)
class LeaveNoticeKinds {

    static final String GRANTED = "leave-granted";
    static final String AWAY = "leave-away";
    static final String NEAR = "leave-near";
    static final String LATE = "leave-late";
    static final String LATE_YOU = "leave-late-you";
    static final String BACK = "leave-back";
    static final String BACK_STAFF = "leave-back-staff";
    static final String OVERDUE = "leave-overdue";
    static final String UNDECIDED = "leave-undecided";
    static final String THIRD = "leave-third";

    /** To the student: from when to when, and that the return is to be registered. */
    @Bean
    NoticeKind leaveGrantedNotice() {
        return NoticeKind.action(GRANTED).of(Leave.KEY);
    }

    /** To dorm managers and class teachers: who is away until when, never why. */
    @Bean
    NoticeKind leaveAwayNotice() {
        return NoticeKind.info(AWAY).inSwarms().forStaff().of(Leave.KEY);
    }

    @Bean
    NoticeKind leaveNearNotice() {
        return NoticeKind.action(NEAR).of(Leave.KEY);
    }

    /** To the counselor: to call the student. */
    @Bean
    NoticeKind leaveLateNotice() {
        return NoticeKind.action(LATE).forStaff().of(Leave.KEY);
    }

    @Bean
    NoticeKind leaveLateYouNotice() {
        return NoticeKind.action(LATE_YOU).of(Leave.KEY);
    }

    /** To the student: a door saw them come in, and what helps if that is wrong. */
    @Bean
    NoticeKind leaveBackNotice() {
        return NoticeKind.info(BACK).of(Leave.KEY);
    }

    /** To the counselor, who is asked if it is wrong. */
    @Bean
    NoticeKind leaveBackStaffNotice() {
        return NoticeKind.info(BACK_STAFF).inSwarms().forStaff().of(Leave.KEY);
    }

    /** To the college and the counselor: to tell the parents. */
    @Bean
    NoticeKind leaveOverdueNotice() {
        return NoticeKind.action(OVERDUE).forStaff().of(Leave.KEY);
    }

    /** To whoever should have decided: the leave has begun. */
    @Bean
    NoticeKind leaveUndecidedNotice() {
        return NoticeKind.action(UNDECIDED).forStaff().of(Leave.KEY);
    }

    @Bean
    NoticeKind leaveThirdNotice() {
        return NoticeKind.info(THIRD).forStaff().of(Leave.KEY);
    }
}
