package app.yizhan.approval;

import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.Map;

/** A colleague holds the task for a while. */
public class TaskClaimed extends Refusal {

    public TaskClaimed(String by, LocalDateTime until) {
        super(Kind.CONFLICT, "TASK_CLAIMED", Map.of("by", by, "until", until));
    }
}
