package app.yizhan.housing;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The bed belongs to somebody on the day asked for or later. */
public class BedTaken extends Refusal {

    BedTaken(String bed) {
        super(Kind.CONFLICT, "BED_TAKEN", Map.of("bed", bed));
    }
}
