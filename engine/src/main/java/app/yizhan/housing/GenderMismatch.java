package app.yizhan.housing;

import app.yizhan.refusal.Refusal;
import java.util.Map;

/** The building of the bed is not for this student. */
public class GenderMismatch extends Refusal {

    GenderMismatch(String bed) {
        super(Kind.CONFLICT, "GENDER_MISMATCH", Map.of("bed", bed));
    }
}
