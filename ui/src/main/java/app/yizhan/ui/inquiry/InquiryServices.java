package app.yizhan.ui.inquiry;

import app.yizhan.inquiry.Inquiries;
import app.yizhan.inquiry.InquiryReader;
import app.yizhan.inquiry.InquirySheet;
import app.yizhan.notification.FullDate;
import app.yizhan.ui.text.PageWords;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page needs. */
@Component
record InquiryServices(Inquiries inquiries, InquiryReader reader, PageWords words) {

    /** How many were asked, in words. */
    String counted(InquirySheet sheet) {
        return sheet.asked() == 0
                ? words.say("inquiry.none")
                : words.say("inquiry.note", sheet.asked(), sheet.open(), sheet.doubtful());
    }

    /** With its year: an answer may be relied on until the next. */
    String date(LocalDate day) {
        return words.notice("inquiry.date", Map.of("day", new FullDate(day)));
    }
}
