package app.yizhan.studio;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is being changed of a service and not published yet.
 *
 * @param basedOn the newest version when the draft began; null for a new service
 * @param revision counts what was saved, from 1
 * @param holderId who edits; another administrator has to take it over
 * @param savedBy person id of the last who saved
 */
public record ModelDraft(
        String id,
        String service,
        @Nullable Integer basedOn,
        int revision,
        String holderId,
        LocalDateTime heldSince,
        String savedBy,
        LocalDateTime savedAt,
        String contentHash) {

    /** One saved state. */
    public record Revision(int revision, String savedBy, LocalDateTime savedAt, String contentHash) {}
}
