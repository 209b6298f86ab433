package app.yizhan.figures;

import app.yizhan.request.RequestStatus;
import java.time.LocalDateTime;

/** A request behind a figure. */
public record FigureCase(
        String requestId,
        String number,
        String service,
        String applicant,
        RequestStatus status,
        LocalDateTime submittedAt) {}
