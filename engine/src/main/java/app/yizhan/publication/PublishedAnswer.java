package app.yizhan.publication;

import java.time.LocalDateTime;

/**
 * A question and its answer for the whole school.
 *
 * @param id its own: it does not lead to the case
 * @param service key of the family whose texts name category and unit
 * @param supports how many support the question
 * @param supported whether the reader is one of them
 */
public record PublishedAnswer(
        String id,
        String service,
        String category,
        String unit,
        String question,
        String answer,
        LocalDateTime publishedAt,
        int supports,
        boolean supported) {}
