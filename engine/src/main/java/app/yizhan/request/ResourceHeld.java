package app.yizhan.request;

import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;

/** Another request keeps the thing for itself; at most one can. */
public class ResourceHeld extends Refusal {

    public ResourceHeld(String kind, String ref, LocalDateTime since) {
        super(Kind.CONFLICT, kind.toUpperCase(Locale.ROOT) + "_HELD", Map.of(kind, ref, "since", since));
    }
}
