package app.yizhan.api;

import app.yizhan.behalf.WindowEntry;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a service window handed a request in for its applicant.
 *
 * @param signedSheet the applicant's sheet, for those who may open it
 * @param objectedAt when the applicant said that they never asked for it
 * @param mayObject whether the reader can say so now
 */
record EnteredBy(
        String clerk,
        OffsetDateTime at,
        @Nullable String signedSheet,
        @Nullable OffsetDateTime objectedAt,
        boolean stopped,
        boolean mayObject) {

    static EnteredBy of(WindowEntry entry) {
        return new EnteredBy(
                entry.clerk(),
                Instants.of(entry.enteredAt()),
                entry.sheetId(),
                Instants.orNull(entry.objectedAt()),
                entry.stopped(),
                entry.mayObject());
    }
}
