package app.yizhan.notification.internal;

import app.yizhan.setting.SettingDefinition;
import app.yizhan.setting.Settings;
import java.time.LocalDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The hours of the night in which only urgent mails leave. */
@Component
public class QuietHours {

    private static final String FROM = "notification.quiet-from";
    private static final String UNTIL = "notification.quiet-until";

    /** Their settings. */
    @Configuration(proxyBeanMethods = false)
    static class Definitions {

        @Bean
        SettingDefinition quietFrom() {
            return SettingDefinition.time(FROM, "22:30");
        }

        @Bean
        SettingDefinition quietUntil() {
            return SettingDefinition.time(UNTIL, "07:00");
        }
    }

    private final Settings settings;

    QuietHours(Settings settings) {
        this.settings = settings;
    }

    /** @return the time itself, or the end of the quiet hours in which it lies; the same time twice means none */
    public LocalDateTime delay(LocalDateTime time) {
        var from = settings.time(FROM);
        var until = settings.time(UNTIL);
        var at = time.toLocalTime();
        var overMidnight = from.isAfter(until);
        var quiet = overMidnight ? !at.isBefore(from) || at.isBefore(until) : !at.isBefore(from) && at.isBefore(until);
        if (!quiet) {
            return time;
        }
        var day = overMidnight && !at.isBefore(from) ? time.toLocalDate().plusDays(1) : time.toLocalDate();
        return day.atTime(until);
    }
}
