package app.yizhan.approval;

/** The turn of somebody has come who had to wait for others in the round; in the same transaction. */
record SlotOpened(String slotId, String requestId) {}
