package app.yizhan.operation;

import java.time.LocalDateTime;

/** A case that waits at an element, by its number: no names, no words. */
public record WaitingCase(String requestId, String number, LocalDateTime since) {}
