package app.yizhan.notification.internal;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Channel;
import app.yizhan.setting.SettingDefinition;
import app.yizhan.setting.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Lets the mails go that had no mail host, once there is one: what is not too old, and what somebody still needs. They pass the rules of
 * every mail, so that nobody gets a hundred.
 */
@Component
class LateHost {

    private static final Logger LOG = LoggerFactory.getLogger(LateHost.class);
    private static final String DAYS = "notification.no-host-days";

    /** Its setting. */
    @Configuration(proxyBeanMethods = false)
    static class Definitions {

        @Bean
        SettingDefinition noHostDays() {
            return SettingDefinition.number(DAYS, 7, 0, 90);
        }
    }

    private final OutboxMapper outbox;
    private final Settings settings;
    private final QuietHours quietHours;
    private final SchoolClock clock;
    private boolean hadHost;

    LateHost(OutboxMapper outbox, Settings settings, QuietHours quietHours, SchoolClock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** Looks once after each start, and whenever the host comes back; the sender calls it one at a time. */
    void look(Channel channel) {
        if (!channel.name().equals(MailChannel.NAME)) {
            return;
        }
        boolean hasHost = channel.hasHost();
        if (hasHost && !hadHost) {
            var now = clock.now();
            int awake = outbox.wake(now.minusDays(settings.number(DAYS)), quietHours.delay(now));
            if (awake > 0) {
                LOG.info("{} mails that had no mail host go out now", awake);
            }
        }
        hadHost = hasHost;
    }
}
