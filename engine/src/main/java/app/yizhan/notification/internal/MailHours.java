package app.yizhan.notification.internal;

import app.yizhan.notification.Recipient;
import app.yizhan.setting.SettingDefinition;
import app.yizhan.setting.Settings;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** How many mails a day are enough, how long those of a kind wait for each other, and when the daily summary leaves. */
@Component
public class MailHours {

    private static final String DIGEST_AT = "notification.digest-at";
    private static final String GATHER = "notification.gather-minutes";
    private static final int MOST_DOUBLINGS = 4;
    private static final Map<Recipient.Audience, String> LIMITS = Map.of(
            Recipient.Audience.STUDENT, "notification.mails-student-request",
            Recipient.Audience.STAFF, "notification.mails-staff-day",
            Recipient.Audience.SUPERVISOR, "notification.mails-supervisor-day");

    /** Their settings. */
    @Configuration(proxyBeanMethods = false)
    static class Definitions {

        @Bean
        SettingDefinition digestAt() {
            return SettingDefinition.time(DIGEST_AT, "08:00");
        }

        @Bean
        SettingDefinition gatherMinutes() {
            return SettingDefinition.number(GATHER, 15, 0, 120);
        }

        @Bean
        SettingDefinition mailsStudentRequest() {
            return SettingDefinition.number(LIMITS.get(Recipient.Audience.STUDENT), 2, 1, 100);
        }

        @Bean
        SettingDefinition mailsStaffDay() {
            return SettingDefinition.number(LIMITS.get(Recipient.Audience.STAFF), 6, 1, 1_000);
        }

        @Bean
        SettingDefinition mailsSupervisorDay() {
            return SettingDefinition.number(LIMITS.get(Recipient.Audience.SUPERVISOR), 3, 1, 1_000);
        }
    }

    private final Settings settings;

    MailHours(Settings settings) {
        this.settings = settings;
    }

    /** How long mails of a kind wait for more of it, and how far the first two of them are apart. */
    public Duration gather() {
        return Duration.ofMinutes(settings.number(GATHER));
    }

    /**
     * How far the next mail of a kind is from the last: each mail of the day doubles it, so that the last ones are not spent in the
     * first hours.
     */
    Duration gap(Recipient.Audience audience, int lettersToday) {
        var gap = gather();
        return audience == Recipient.Audience.STUDENT
                ? gap
                : gap.multipliedBy(1L << Math.min(lettersToday - 1, MOST_DOUBLINGS));
    }

    /** Since when mails count for today and for {@link #gap}. */
    LocalDateTime countedSince(LocalDateTime now) {
        var midnight = now.toLocalDate().atStartOfDay();
        var gather = now.minus(gather());
        return gather.isBefore(midnight) ? gather : midnight;
    }

    /** For students a request, else a day. */
    int limit(Recipient.Audience audience) {
        return settings.number(LIMITS.get(audience));
    }

    LocalDateTime nextDigest(LocalDateTime now) {
        var today = now.toLocalDate().atTime(settings.time(DIGEST_AT));
        return today.isAfter(now) ? today : today.plusDays(1);
    }

    /** Whether today's summary may still leave: it counts, too. */
    boolean isBeforeDigest(LocalDateTime now) {
        return nextDigest(now).toLocalDate().equals(now.toLocalDate());
    }
}
