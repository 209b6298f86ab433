package app.yizhan.ui.inquiry;

import app.yizhan.inquiry.Inquiries;
import app.yizhan.inquiry.InquiryReader;
import app.yizhan.ui.text.PageWords;
import org.springframework.stereotype.Component;

/** What the page needs. */
@Component
record InquiryServices(Inquiries inquiries, InquiryReader reader, PageWords words) {}
