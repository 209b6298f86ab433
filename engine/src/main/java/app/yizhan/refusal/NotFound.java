package app.yizhan.refusal;

import java.util.Map;

/** What was asked for does not exist or may not be seen by the caller; nobody can tell which. */
public class NotFound extends Refusal {

    /** @param what text key of the kind of thing, e.g. {@code request} */
    public NotFound(String what) {
        super(Kind.NOT_FOUND, "NOT_FOUND", Map.of("what", what));
    }
}
