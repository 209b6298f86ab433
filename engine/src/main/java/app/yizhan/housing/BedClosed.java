package app.yizhan.housing;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The bed is not given to anybody at present. */
public class BedClosed extends Refusal {

    BedClosed(String bed) {
        super(Kind.CONFLICT, "BED_CLOSED", Map.of("bed", bed));
    }
}
