package app.yizhan.party;

import java.time.LocalDateTime;

/**
 * What one person of the organisation department says that a rule is; it holds when a second one agrees.
 *
 * @param article number, or empty
 * @param source where it was read
 * @param statedBy person id
 */
public record Ruling(
        String id,
        String pack,
        String rule,
        String value,
        String article,
        String source,
        String statedBy,
        LocalDateTime statedAt) {}
