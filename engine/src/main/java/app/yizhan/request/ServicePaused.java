package app.yizhan.request;

import app.yizhan.notification.TextRef;
import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The service takes no requests now. */
public final class ServicePaused extends Refusal {

    ServicePaused(ServicePause pause) {
        super(
                Kind.CONFLICT,
                "SERVICE_PAUSED",
                Map.of(
                        "reason",
                        pause.reason(),
                        "reasonEn",
                        pause.reasonEn(),
                        "next",
                        pause.until() == null
                                ? new TextRef("pause.open")
                                : new TextRef("pause.until", Map.of("until", pause.until()))));
    }
}
