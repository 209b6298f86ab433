package app.yizhan.ui.form;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestDetail.PathStep;
import app.yizhan.request.Submitted;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A page on which a form is filled in and handed in, by whomever. */
interface FormDisplay {

    Map<String, Object> values();

    /** @param steps empty as long as too little is known */
    void path(List<PathStep> steps);

    void missing(InvalidFields refusal);

    void refused(Refusal refusal);

    void submitted(Submitted request);

    /** Shows the path that the values so far foretell. */
    default void foretold(Supplier<List<PathStep>> steps) {
        List<PathStep> known;
        try {
            known = steps.get();
        } catch (Refusal tooLittle) {
            known = List.of();
        }
        path(known);
    }

    /** Shows what became of handing it in. */
    default void handedIn(Supplier<Submitted> handing) {
        try {
            submitted(handing.get());
        } catch (InvalidFields missing) {
            missing(missing);
        } catch (Refusal refused) {
            refused(refused);
        }
    }
}
