package app.yizhan.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a message leads, in the application and in mails alike: to the page that it names, to its task, or to its request. */
final class Opens {

    private Opens() {}

    /** @return begins with a slash; null: nowhere */
    static @Nullable String path(Map<String, ?> args, @Nullable String requestId, @Nullable String slotId) {
        if (args.get("path") instanceof String path) {
            return path;
        }
        if (slotId != null) {
            return "/inbox/" + slotId;
        }
        return requestId == null ? null : "/requests/" + requestId;
    }
}
