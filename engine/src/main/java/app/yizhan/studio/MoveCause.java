package app.yizhan.studio;

import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;

/** Why a case stays on its version; its sentence is the text {@code model.stays.<cause>}. */
public enum MoveCause {
    /** The step at which it waits is not in the new version, and nobody said where it goes on. */
    NO_PLACE,
    /** The new version has no counterpart for something that runs in the case, e.g. a called part. */
    NOT_MOVABLE,
    /** Something went wrong on the way; trying again may help. */
    ERROR;

    static MoveCause of(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof MigratingProcessInstanceValidationException
                    || e instanceof MigrationPlanValidationException) {
                return NOT_MOVABLE;
            }
        }
        return ERROR;
    }
}
