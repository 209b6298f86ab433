package app.yizhan.organisation;

import java.util.Set;

/** Contributed by the feature that owns a kind of place, so that roles are not granted for places that do not exist. */
public interface RoleScope {

    /** building, floor or room */
    String type();

    /** Codes of all places of this kind as the running import sees them, e.g. {@code b01-412}. */
    Set<String> codes();
}
