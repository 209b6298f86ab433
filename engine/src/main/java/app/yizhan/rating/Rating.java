package app.yizhan.rating;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * @param stars 1 to 5
 * @param words what the applicant wrote beside it; null: nothing, or not for this reader
 */
public record Rating(int stars, @Nullable String words, LocalDateTime ratedAt) {}
