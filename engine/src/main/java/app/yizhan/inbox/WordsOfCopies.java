package app.yizhan.inbox;

import app.yizhan.inbox.internal.CopyMapper;
import app.yizhan.request.PersonalWords;
import org.springframework.stereotype.Component;

/** What copies say of a case. */
@Component
class WordsOfCopies implements PersonalWords {

    private final CopyMapper mapper;

    WordsOfCopies(CopyMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int delete(String requestId) {
        return mapper.forget(requestId);
    }
}
