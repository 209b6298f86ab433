package app.yizhan.inbox;

import app.yizhan.organisation.Principal;
import app.yizhan.request.Request;
import java.util.List;
import java.util.Map;

/** What the read model is derived from; implemented where slots are kept. */
public interface InboxSource {

    /** Requests with open slots whose ids come after the given one, in order. */
    List<String> requestsAfter(String requestId, int limit);

    /** What inboxes should show of the request; its lock is held. */
    List<ShownSlot> of(Request request);

    /** Its slots that their owners gave to others for a while, with those owners; the lock is held. */
    Map<String, List<Principal>> givenOn(Request request);
}
