package app.yizhan.health;

import org.springframework.boot.health.contributor.Status;

/** States of health beside those that Spring Boot knows. */
public final class HealthStatus {

    /** Serving, so that no balancer takes the node away, but a person should look. */
    public static final Status DEGRADED = new Status("DEGRADED", "Serving, but someone should look");

    private HealthStatus() {}
}
