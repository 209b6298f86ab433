package app.yizhan.access;

import java.time.LocalDateTime;

/**
 * Somebody went through a door.
 *
 * @param door as access control names it
 * @param at by the clock of the door, Asia/Shanghai
 */
public record Passage(String personId, LocalDateTime at, String door, Way way) {

    /** Which way. */
    public enum Way {
        IN,
        OUT
    }

    public boolean isEntry() {
        return way == Way.IN;
    }
}
