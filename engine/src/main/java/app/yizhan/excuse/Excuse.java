package app.yizhan.excuse;

import java.time.LocalDateTime;

/**
 * Time in which a student may be away. Why is not said here: that is sensitive and stays with the request.
 *
 * @param to the first moment that is not excused
 * @param kind key of the family that gave it
 */
public record Excuse(String studentId, LocalDateTime from, LocalDateTime to, String kind, String requestId) {}
