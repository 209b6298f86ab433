package app.yizhan.housing;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** There is no bed with this code. */
public class BedUnknown extends Refusal {

    BedUnknown(String bed) {
        super(Kind.CONFLICT, "BED_UNKNOWN", Map.of("bed", bed));
    }
}
