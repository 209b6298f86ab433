package app.yizhan.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adding signers to one's own slot and taking added ones away.
 *
 * @param add ids of people, at most 10 at a time
 * @param remove ids of people whom somebody added to this slot and who have not signed yet
 * @param place whether they sign before me, after me or beside me; needed if somebody is added
 */
public record ChangeSigners(
        String slotId,
        List<String> add,
        List<String> remove,
        @Nullable Place place,
        @Nullable String opinion,
        @Nullable String requestKey,
        String personId) {

    /** When an added signer's turn is. */
    public enum Place {
        BEFORE,
        AFTER,
        BESIDE
    }

    public ChangeSigners {
        add = add == null ? List.of() : add;
        remove = remove == null ? List.of() : remove;
    }

    record Body(
            List<String> add,
            List<String> remove,
            @Nullable Place place,
            @Nullable String opinion) {}

    Body body() {
        return new Body(add, remove, place, opinion);
    }
}
