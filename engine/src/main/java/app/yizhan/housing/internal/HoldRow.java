package app.yizhan.housing.internal;

import java.time.LocalDateTime;

/** The open hold of a bed. */
public record HoldRow(String requestId, LocalDateTime heldAt) {}
