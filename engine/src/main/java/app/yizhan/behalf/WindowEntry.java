package app.yizhan.behalf;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a request was handed in at a service window, as a reader of the request sees it.
 *
 * @param clerk name of who entered it
 * @param sheetId the sheet that the applicant signed, or null if the reader may not open it
 * @param objectedAt when the applicant said that they never asked for it; null: they did not
 * @param stopped whether that ended the request
 * @param mayObject whether the reader can object now
 */
public record WindowEntry(
        String clerk,
        LocalDateTime enteredAt,
        @Nullable String sheetId,
        @Nullable LocalDateTime objectedAt,
        boolean stopped,
        boolean mayObject) {}
