package app.yizhan.request;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** Another request keeps the thing for itself; at most one can. */
public class ResourceHeld extends Refusal {

    public ResourceHeld(String kind, String ref) {
        super(Kind.CONFLICT, kind.toUpperCase(java.util.Locale.ROOT) + "_HELD", Map.of(kind, ref));
    }
}
