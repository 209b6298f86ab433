package app.yizhan.studio;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The engine itself refuses the files, whatever lint said of them. */
public class ModelNotTaken extends Refusal {

    ModelNotTaken(RuntimeException why) {
        super(Kind.CONFLICT, "MODEL_NOT_TAKEN", Map.of("why", Reasons.of(why)));
    }
}
