package app.yizhan.dossier;

import java.util.Map;

/**
 * What was written at each of the acts of a step that comes again and again, told by a feature that keeps it. A case by itself keeps
 * the last words alone.
 */
public interface AssessmentWords {

    /**
     * By the id of the act, then by the key of the step's field, as the form would hold them. Whether the reader may see the field was
     * asked before.
     */
    Map<String, Map<String, Object>> of(String requestId);
}
