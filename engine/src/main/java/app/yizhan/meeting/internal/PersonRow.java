package app.yizhan.meeting.internal;

import org.jspecify.annotations.Nullable;

/** A row of {@code party_meeting_person}. */
public record PersonRow(
        String meetingId,
        String personId,
        int pos,
        String name,
        boolean counted,
        byte @Nullable [] why,
        boolean present,
        boolean written) {}
