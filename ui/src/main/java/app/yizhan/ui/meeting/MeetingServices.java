package app.yizhan.ui.meeting;

import app.yizhan.meeting.MeetingMinutes;
import app.yizhan.meeting.MeetingReader;
import app.yizhan.meeting.Meetings;
import app.yizhan.request.Words;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.inquiry.InquiryNote;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of meetings need. */
@Component
record MeetingServices(
        Meetings meetings,
        MeetingMinutes minutes,
        MeetingReader reader,
        MeetingWords words,
        Words cases,
        InquiryNote inquiries,
        List<FieldInputType> inputs) {}
