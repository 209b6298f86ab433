package app.yizhan.approval;

import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.Map;

/** Somebody was faster; a lost race is told as a fact, never as an error. */
public class TaskAlreadyDecided extends Refusal {

    public TaskAlreadyDecided(String by, String action, LocalDateTime at) {
        super(Kind.CONFLICT, "ALREADY_DECIDED_" + action, Map.of("by", by, "at", at));
    }

    /** One code for programs; the sentence still tells the action. */
    @Override
    public String code() {
        return "ALREADY_DECIDED";
    }
}
