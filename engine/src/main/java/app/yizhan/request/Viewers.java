package app.yizhan.request;

import app.yizhan.organisation.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A further reason to see a request, contributed by the feature that knows of it: holding a slot now or ever, being copied. */
public interface Viewers {

    /**
     * A request that somebody asks to see.
     *
     * @param fields every field key of its family
     */
    record Asked(Request request, Set<String> fields) {

        String id() {
            return request.id();
        }
    }

    /**
     * Keys of the fields that this reason shows, by the id of the request. How many statements that takes does not depend on how many
     * requests there are.
     *
     * @return without the requests for which the reason does not hold; with {@link #HEAD_ONLY} for the others
     */
    Map<String, Set<String>> visibleFields(List<Asked> asked, String personId, Set<Principal> principals);

    /** Stands for seeing the head and the timeline of a case, whatever fields. */
    String HEAD_ONLY = "*";

    /** Stands for reading what deciders wrote, beside one's own words. */
    String OPINIONS = "**";
}
