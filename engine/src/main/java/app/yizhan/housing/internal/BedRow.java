package app.yizhan.housing.internal;

/**
 * A row of {@code bed}.
 *
 * @param state OPEN or CLOSED
 */
public record BedRow(String id, String code, String roomId, int place, String state) {

    public static final String OPEN = "OPEN";
    public static final String CLOSED = "CLOSED";

    public boolean isOpen() {
        return state.equals(OPEN);
    }
}
