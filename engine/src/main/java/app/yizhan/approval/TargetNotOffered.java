package app.yizhan.approval;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The case has gone on, or its shape does not let a task be returned to that step. */
public class TargetNotOffered extends Refusal {

    TargetNotOffered(String step) {
        super(Kind.CONFLICT, "TARGET_NOT_OFFERED", Map.of("step", step));
    }
}
