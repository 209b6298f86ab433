package app.yizhan.family.leave;

import app.yizhan.setting.SettingDefinition;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract between leave.bpmn, its forms and tables, and Java. */
@Configuration(proxyBeanMethods = false)
class Leave {

    static final String KEY = "leave";

    static final String KIND = "kind";
    static final String EXTENSION = "EXTENSION";
    static final String TYPE = "type";
    static final String SICK = "SICK";
    static final String START = "start";
    static final String END = "end";
    static final String LEAVE_CITY = "leaveCity";
    static final String DESTINATION = "destination";
    static final String PARENT_INFORMED = "parentInformed";
    static final String PHONE = "phone";
    static final String PROOF = "proof";

    static final String OLD_NUMBER = "oldNumber";
    static final String DAYS = "days";
    static final String NEXT_TO_HOLIDAY = "nextToHoliday";
    static final String TERM_DAYS = "termDays";
    static final String RETURN_BY = "returnBy";
    static final String DECIDE_BY = "decideBy";

    static final String RETURN_STEP = "Task_Return";

    static final String ASKED = "ASKED";
    static final String GRANTED = "GRANTED";
    static final String OVER = "OVER";
    static final String VOID = "VOID";

    static final String PACK = "leave.pack";
    static final String SCHOOL_DAYS_ONLY = "leave.school-days-only";
    static final String BACKDATING_HOURS = "leave.backdating-hours";
    static final String GRACE_MINUTES = "leave.grace-minutes";
    static final String LONGEST_DAYS = "leave.longest-days";
    static final String ENTRY_HOURS = "leave.entry-hours";
    static final String ENTRY_UNDO_HOURS = "leave.entry-undo-hours";
    static final String LATE_RETURN_DAYS = "leave.late-return-days";

    /** Whose table says who decides; the four packs of real schools name their sources. */
    @Bean
    SettingDefinition leavePack() {
        return SettingDefinition.choice(PACK, "default", "zjitc", "cdu-bs", "hatu", "sjz");
    }

    /** Whether only working days count, instead of all dates that a leave touches. */
    @Bean
    SettingDefinition leaveSchoolDaysOnly() {
        return SettingDefinition.flag(SCHOOL_DAYS_ONLY, false);
    }

    /** How long after its beginning a sick leave may still be asked for. */
    @Bean
    SettingDefinition leaveBackdatingHours() {
        return SettingDefinition.number(BACKDATING_HOURS, 24, 0, 168);
    }

    /** How long filling in the form may take, so that a leave may begin "now". */
    @Bean
    SettingDefinition leaveGraceMinutes() {
        return SettingDefinition.number(GRACE_MINUTES, 15, 0, 60);
    }

    @Bean
    SettingDefinition leaveLongestDays() {
        return SettingDefinition.number(LONGEST_DAYS, 366, 1, 400);
    }

    /** Working days in which a late return is taken; after that the leave is closed as overdue. */
    @Bean
    SettingDefinition leaveLateReturnDays() {
        return SettingDefinition.number(LATE_RETURN_DAYS, 2, 2, 30);
    }

    /** From how long before its end on an entry at a door is the return; whoever passes earlier may have been at lunch. */
    @Bean
    SettingDefinition leaveEntryHours() {
        return SettingDefinition.number(ENTRY_HOURS, 4, 0, 48);
    }

    /** For how long a return that a door registered can be taken back; the case stays open so long. */
    @Bean
    SettingDefinition leaveEntryUndoHours() {
        return SettingDefinition.number(ENTRY_UNDO_HOURS, 48, 1, 168);
    }

    static boolean isExtension(Map<String, Object> values) {
        return EXTENSION.equals(values.get(KIND));
    }

    static LocalDateTime time(Map<String, Object> values, String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("A leave without " + key);
        }
        return LocalDateTime.parse(value.toString());
    }
}
