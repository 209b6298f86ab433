package app.yizhan.approval;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The slot is no longer open: the request was withdrawn, returned or ended. */
public class TaskGone extends Refusal {

    public TaskGone() {
        super(Kind.CONFLICT, "TASK_GONE", Map.of());
    }
}
