package app.yizhan.rehearsal;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The draft goes from node to node and never comes to one where somebody acts or time has to pass. */
public class RunsInCircles extends Refusal {

    RunsInCircles(String element) {
        super(Kind.CONFLICT, "REHEARSAL_CIRCLES", Map.of("element", element, "most", BoundedFlow.MOST));
    }
}
