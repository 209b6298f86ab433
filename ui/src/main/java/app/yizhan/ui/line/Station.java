package app.yizhan.ui.line;

import java.util.List;
import java.util.Locale;

/**
 * One step as it is told on a line.
 *
 * @param state how far it is
 * @param name of the step
 * @param who did it, has it, or will have it by rule
 * @param when it happened or is due
 * @param opinion what was said; blank if nothing was
 * @param files ids of files that went with it
 */
public record Station(State state, String name, String who, String when, String opinion, List<String> files) {

    public Station(State state, String name, String who, String when, String opinion) {
        this(state, name, who, when, opinion, List.of());
    }

    /** How far a step is; decides mark and track, never the words. */
    public enum State {
        DONE("check"),
        HERE(""),
        AHEAD(""),
        /** Returned from here. */
        BACK("back"),
        /** Refused here: the line ends. */
        STOP("x"),
        /** Does not apply; the words say why. */
        SKIP(""),
        /** The business result. */
        END("check");

        private final String icon;

        State(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }

        String style() {
            return this == END ? "done" : name().toLowerCase(Locale.ROOT);
        }
    }

    public static Station ahead(String name, String who, String when) {
        return new Station(State.AHEAD, name, who, when, "");
    }
}
