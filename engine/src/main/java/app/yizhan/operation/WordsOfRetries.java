package app.yizhan.operation;

import app.yizhan.operation.internal.IncidentMapper;
import app.yizhan.request.PersonalWords;
import org.springframework.stereotype.Component;

/** What administrators noted when they let a step of a case try again. */
@Component
class WordsOfRetries implements PersonalWords {

    private final IncidentMapper mapper;

    WordsOfRetries(IncidentMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int delete(String requestId) {
        return mapper.forgetNotes(requestId);
    }
}
