package app.yizhan.request;

import app.yizhan.organisation.Principal;
import java.util.Set;

/** A further reason to see a request, contributed by the feature that knows of it: holding a slot now or ever, being copied. */
public interface Viewers {

    /**
     * Keys of the fields that this reason shows.
     *
     * @param fields every field key of the family
     * @return empty if the reason does not hold for the person; may be a set with no field but {@link #HEAD_ONLY}
     */
    Set<String> visibleFields(Request request, String personId, Set<Principal> principals, Set<String> fields);

    /** Stands for seeing the head and the timeline of a case, whatever fields. */
    String HEAD_ONLY = "*";

    /** Stands for reading what deciders wrote, beside one's own words. */
    String OPINIONS = "**";
}
