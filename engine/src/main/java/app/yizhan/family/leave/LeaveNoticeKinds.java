package app.yizhan.family.leave;

import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.Roles;
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
    static final String GOES_ON = "leave-goes-on";
    static final String OVERDUE = "leave-overdue";
    static final String UNDECIDED = "leave-undecided";
    static final String THIRD = "leave-third";

    /** To the student: from when to when, and that the return is to be registered. */
    @Bean
    NoticeKind leaveGrantedNotice() {
        return NoticeKind.action(GRANTED).forStudents().of(Leave.KEY);
    }

    /** To dorm managers and class teachers: who is away until when, never why. */
    @Bean
    NoticeKind leaveAwayNotice() {
        return NoticeKind.info(AWAY)
                .inSwarms()
                .forHolders(Roles.CLASS_TEACHER, Roles.DORM_MANAGER)
                .of(Leave.KEY);
    }

    @Bean
    NoticeKind leaveNearNotice() {
        return NoticeKind.action(NEAR).forStudents().of(Leave.KEY);
    }

    /** To the counselor: to call the student. */
    @Bean
    NoticeKind leaveLateNotice() {
        return NoticeKind.action(LATE).forHolders(Roles.COUNSELOR).of(Leave.KEY);
    }

    @Bean
    NoticeKind leaveLateYouNotice() {
        return NoticeKind.action(LATE_YOU).forStudents().of(Leave.KEY);
    }

    /** To the student: a door saw them come in, and what helps if that is wrong. */
    @Bean
    NoticeKind leaveBackNotice() {
        return NoticeKind.info(BACK).forStudents().of(Leave.KEY);
    }

    /** To the counselor, who is asked if it is wrong. */
    @Bean
    NoticeKind leaveBackStaffNotice() {
        return NoticeKind.info(BACK_STAFF)
                .inSwarms()
                .forHolders(Roles.COUNSELOR)
                .of(Leave.KEY);
    }

    /** To the student: what a door registered is taken back, and whoever is back registers the return. */
    @Bean
    NoticeKind leaveGoesOnNotice() {
        return NoticeKind.action(GOES_ON).forStudents().of(Leave.KEY);
    }

    /** To the college and the counselor: to tell the parents. */
    @Bean
    NoticeKind leaveOverdueNotice() {
        return NoticeKind.action(OVERDUE)
                .forHolders(Roles.COUNSELOR, Roles.COLLEGE_OFFICE)
                .of(Leave.KEY);
    }

    /** To whoever should have decided: the leave has begun. */
    @Bean
    NoticeKind leaveUndecidedNotice() {
        return NoticeKind.action(UNDECIDED).forStaff().of(Leave.KEY);
    }

    @Bean
    NoticeKind leaveThirdNotice() {
        return NoticeKind.info(THIRD)
                .forHolders(Roles.COUNSELOR, Roles.COLLEGE_OFFICE, Roles.STUDENT_AFFAIRS)
                .of(Leave.KEY);
    }
}
