package app.yizhan.studio;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The files are those of the newest version, byte by byte: there is nothing to publish. */
public class NothingChanged extends Refusal {

    NothingChanged(int version) {
        super(Kind.CONFLICT, "NOTHING_CHANGED", Map.of("version", version));
    }
}
