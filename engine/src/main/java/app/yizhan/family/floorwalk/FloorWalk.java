package app.yizhan.family.floorwalk;

import app.yizhan.notification.NoticeKind;
import app.yizhan.organisation.Roles;
import app.yizhan.setting.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract between floor-walk.bpmn, its forms and table, and Java. */
@Configuration(proxyBeanMethods = false)
class FloorWalk {

    static final String KEY = "floor-walk";
    static final String ITEM_TABLE = "floor-walk-item";
    static final String CHECK_FORM = "floor-walk-check";

    static final String FLOOR = "floor";
    static final String WALK_BY = "walkBy";
    static final String OPEN_BEFORE = "openBefore";

    /** Option of a point of the checklist that something is wrong with. */
    static final String FAULT = "FAULT";

    static final String FLOOR_HEAD = "FLOOR_HEAD";
    static final String BUILDING_HEAD = "BUILDING_HEAD";

    static final String MISSED = "EndEvent_Missed";

    static final String WALKS = "floor-walk.weekly";
    static final String SPREAD_MINUTES = "floor-walk.spread-minutes";
    static final String MISSED_NOTICE = "floor-walk-missed";

    /** Whether walks are opened at all; only in teaching weeks they ever are. */
    @Bean
    SettingDefinition floorWalksOpened() {
        return SettingDefinition.flag(WALKS, true);
    }

    /** Over how long the walks of a Monday are spread. */
    @Bean
    SettingDefinition floorWalkSpreadMinutes() {
        return SettingDefinition.number(SPREAD_MINUTES, 90, 1, 600);
    }

    /** To the building head and the dorm managers: nobody walked. */
    @Bean
    NoticeKind floorWalkMissedNotice() {
        return NoticeKind.info(MISSED_NOTICE)
                .forHolders(BUILDING_HEAD, Roles.DORM_MANAGER)
                .inSwarms()
                .of(KEY);
    }

    static String buildingOf(String floor) {
        return floor.substring(0, floor.lastIndexOf('-'));
    }
}
