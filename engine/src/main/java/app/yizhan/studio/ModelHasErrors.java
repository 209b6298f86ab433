package app.yizhan.studio;

import app.yizhan.refusal.Refusal;
import java.util.List;
import java.util.Map;

/** Lint finds errors: nothing is published until they are gone. */
public class ModelHasErrors extends Refusal {

    ModelHasErrors(List<Finding> errors) {
        super(
                Kind.INVALID,
                "MODEL_HAS_ERRORS",
                Map.of("count", errors.size()),
                errors.stream()
                        .map(f -> new Refusal.Field(
                                String.valueOf(f.elementId()), "lint.said", Map.of("message", f.message())))
                        .toList());
    }
}
