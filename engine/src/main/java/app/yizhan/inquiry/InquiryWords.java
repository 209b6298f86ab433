package app.yizhan.inquiry;

import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.request.PersonalWords;
import org.springframework.stereotype.Component;

/** About whom was asked and what was answered: most of it is about people who are not in the case. */
@Component
class InquiryWords implements PersonalWords {

    private final InquiryMapper mapper;

    InquiryWords(InquiryMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int delete(String requestId) {
        return mapper.forget(requestId);
    }
}
