package app.yizhan.form;

import app.yizhan.health.HealthStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether people can hand in files. Everything else goes on without. */
@Component("attachmentsHealthIndicator")
class FileStoreHealth implements HealthIndicator {

    private final FileStore files;

    FileStoreHealth(FileStore files) {
        this.files = files;
    }

    @Override
    public Health health() {
        return files.failure()
                .map(why -> Health.status(HealthStatus.DEGRADED)
                        .withDetail("failure", why)
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
