package app.yizhan.family.roomchange;

import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this family tells people. */
@Configuration(proxyBeanMethods = false)
class RoomChangeNoticeKinds {

    @Bean
    NoticeKind longHoldNotice() {
        return NoticeKind.action("long-hold").forHolders(Roles.HOUSING_CENTRE).of(RoomChange.KEY);
    }

    /** To the dorm managers and counselors of a finished move. */
    @Bean
    NoticeKind roomChangedNotice() {
        return NoticeKind.info("room-changed")
                .forHolders(Roles.DORM_MANAGER, Roles.COUNSELOR)
                .of(RoomChange.KEY);
    }

    @Bean
    NoticeKind roommateChangedNotice() {
        return NoticeKind.info("roommate-changed").forStudents().of(RoomChange.KEY);
    }
}
