package app.yizhan.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night: old passages go. */
@Component
@ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
class PassagesForgotten {

    private final Passages passages;

    PassagesForgotten(Passages passages) {
        this.passages = passages;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void run() {
        passages.forgetOld();
    }
}
