package app.yizhan.notification.internal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends what is due every other second. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
class SenderSchedule {

    private final OutboxSender sender;

    SenderSchedule(OutboxSender sender) {
        this.sender = sender;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
    void send() {
        sender.runDue();
    }
}
