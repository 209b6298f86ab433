package app.yizhan.approval;

import app.yizhan.notification.TextRef;
import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.Map;

/** Somebody was faster; a lost race is told as a fact, never as an error. */
public class TaskAlreadyDecided extends Refusal {

    /** @param action name of the {@link Action} that won */
    public TaskAlreadyDecided(String by, String action, LocalDateTime at) {
        super(Kind.CONFLICT, "ALREADY_DECIDED", Map.of("by", by, "at", at, "action", new TextRef("decided." + action)));
    }
}
