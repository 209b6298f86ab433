package app.yizhan.family.roomchange;

import app.yizhan.setting.SettingDefinition;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract between room-change.bpmn, its forms and Java. */
@Configuration(proxyBeanMethods = false)
class RoomChange {

    static final String KEY = "room-change";

    static final String KIND = "kind";
    static final String SWAP = "SWAP";
    static final String TARGET_BED = "targetBed";
    static final String PARTNER = "partner";
    static final String DESIRED_DATE = "desiredDate";
    static final String OLD_BED = "oldBed";
    static final String NEW_BED = "newBed";
    static final String OTHER_BUILDING = "otherBuilding";
    static final String FEE_DIFFERENCE = "feeDifference";
    static final String HOLD_ALARM_AT = "holdAlarmAt";

    static final String INSPECTION = "Task_Inspection";
    static final String CONFIRMATION = "Task_ConfirmMoveIn";

    /** As the timer at Task_ReportMove is drawn. */
    static final int DAYS_TO_MOVE = 3;

    static final String ROOM_CHANGED = "EndEvent_RoomChanged";

    /** Kind of hold: the bed itself. */
    static final String BED = "bed";

    /** Kind of hold that lets a student have one open room change, as applicant or partner. */
    static final String ONE_OPEN = "once:room-change";

    static final String WINDOWS = "room-change.windows";
    static final String FREEZES = "room-change.freezes";
    static final String PER_TERM = "room-change.per-term";
    static final String HOLD_ALARM_DAYS = "room-change.hold-alarm-days";
    static final String PARTNER_PAUSE_DAYS = "room-change.partner-pause-days";

    /** When requests are taken; empty: all year. Schools open April and October, or all year. */
    @Bean
    SettingDefinition roomChangeWindows() {
        return SettingDefinition.dateRanges(WINDOWS, "");
    }

    /** Days on which nobody moves, e.g. the weeks of examinations. */
    @Bean
    SettingDefinition roomChangeFreezes() {
        return SettingDefinition.dateRanges(FREEZES, "");
    }

    @Bean
    SettingDefinition roomChangePerTerm() {
        return SettingDefinition.number(PER_TERM, 1, 1, 10);
    }

    /** Working days after which the housing centre is told that a bed is still held. */
    @Bean
    SettingDefinition roomChangeHoldAlarmDays() {
        return SettingDefinition.number(HOLD_ALARM_DAYS, 15, 1, 60);
    }

    /** Days after a refusal in which the same partner is not asked again. */
    @Bean
    SettingDefinition roomChangePartnerPauseDays() {
        return SettingDefinition.number(PARTNER_PAUSE_DAYS, 7, 0, 90);
    }

    static boolean isSwap(Map<String, Object> values) {
        return SWAP.equals(values.get(KIND));
    }

    static String text(Map<String, Object> values, String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("A room change without " + key);
        }
        return value.toString();
    }
}
