package app.yizhan.catalog;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a family.
 *
 * @param definitionId of its main process, what cases name
 * @param publishedBy person id; null: shipped with the application
 * @param comment what the publisher said of it
 */
public record PublishedVersion(
        int version,
        String definitionId,
        String contentHash,
        LocalDateTime publishedAt,
        @Nullable String publishedBy,
        @Nullable String comment) {}
