package app.yizhan.duty;

import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.request.PersonalWords;
import org.springframework.stereotype.Component;

/** What applicants and those who assess them wrote; the days stay. */
@Component
class DutyWords implements PersonalWords {

    private final DutyMapper mapper;

    DutyWords(DutyMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int delete(String requestId) {
        return mapper.forget(requestId);
    }
}
