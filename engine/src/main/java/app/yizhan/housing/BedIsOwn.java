package app.yizhan.housing;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The student asks for the bed that is theirs already. */
public class BedIsOwn extends Refusal {

    BedIsOwn(String bed) {
        super(Kind.CONFLICT, "BED_IS_OWN", Map.of("bed", bed));
    }
}
