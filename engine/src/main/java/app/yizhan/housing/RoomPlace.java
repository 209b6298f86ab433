package app.yizhan.housing;

/**
 * A room where it is.
 *
 * @param code {@code b01-203}
 * @param number as on the door
 */
public record RoomPlace(String code, int floor, String number) {}
