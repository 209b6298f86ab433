package app.yizhan.record;

import java.time.LocalDateTime;

/** A case that an administrator may read whole until that time. */
public record EmergencyReading(String requestId, String number, LocalDateTime until) {}
