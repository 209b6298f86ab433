package app.yizhan.organisation;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** Another import holds the directory; wait until it is done. */
public class ImportRunning extends Refusal {

    ImportRunning() {
        super(Kind.CONFLICT, "IMPORT_RUNNING", Map.of());
    }
}
