package app.yizhan.calendar;

import app.yizhan.refusal.InvalidFields;
import java.util.Map;

/** A text that names no length of time, see {@link WorkDuration}. */
public class UnknownDuration extends InvalidFields {

    public UnknownDuration(String text) {
        super("duration", "error.duration", Map.of("value", text.length() > 40 ? text.substring(0, 40) + "…" : text));
    }
}
