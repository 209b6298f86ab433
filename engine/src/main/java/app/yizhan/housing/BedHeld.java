package app.yizhan.housing;

import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.Map;

/** An open request of somebody else holds the bed. */
public class BedHeld extends Refusal {

    BedHeld(String bed, LocalDateTime since) {
        super(Kind.CONFLICT, "BED_HELD", Map.of("bed", bed, "since", since));
    }
}
