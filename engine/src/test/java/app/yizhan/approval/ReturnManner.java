package app.yizhan.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a drawn step is signed, and what happens to it when it comes back or stays silent.
 *
 * @param here whether a request that was returned goes on at this step
 * @param again whether all sign again then
 * @param silent whether an error comes when nobody acts
 * @param left whether one comes when the applicant leaves a returned request alone
 */
record ReturnManner(Mode mode, boolean here, boolean again, boolean silent, boolean left) {

    static final List<String> OFFICE = List.of("college-office");
    static final List<String> THREE = List.of("HOUSING_CENTRE", "FINANCE", "STUDENT_AFFAIRS");

    enum Mode {
        SINGLE,
        ANY,
        ALL,
        RATIO,
        SEQUENTIAL
    }

    /** The properties of the step in the model. */
    Map<String, String> properties() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "assign",
                mode == Mode.SINGLE ? OFFICE.getFirst() : "role(%s)".formatted(String.join("), role(", THREE)));
        all.put("actions", "approve,reject,return,transfer,delegate,add-signer");
        all.put("mode", mode == Mode.RATIO ? "ratio:2/3" : mode.name().toLowerCase(java.util.Locale.ROOT));
        if (mode == Mode.RATIO) {
            all.put("onReject", "when-lost");
        }
        if (here) {
            all.put("resubmit", "here");
        }
        if (again) {
            all.put("resign", "all");
        }
        if (silent) {
            all.put("ifSilent", "900d -> Err_E");
        }
        if (left) {
            all.put("ifReturned", "900d -> Err_E");
        }
        return all;
    }
}
