package app.yizhan.operation;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that an administrator did to a service or a case, as the record has it: no words of anybody.
 *
 * @param by name of whoever did it; null: the system
 * @param action as in the record: {@code model.published}, {@code MOVED}
 * @param service key, or null
 * @param number of the request, or null
 * @param facts ids, codes, numbers and dates
 */
public record AdminAct(
        LocalDateTime at,
        @Nullable String byId,
        @Nullable String by,
        String action,
        @Nullable String service,
        @Nullable String requestId,
        @Nullable String number,
        Map<String, Object> facts) {}
