package app.yizhan.housing.internal;

/** A row of {@code room}. */
public record RoomRow(String id, String code, String buildingId, int floor, String number, int fee) {}
