package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionWordsMapper;
import app.yizhan.request.PersonalWords;
import org.springframework.stereotype.Component;

/** What was written with decisions. */
@Component
class DecisionWords implements PersonalWords {

    private final DecisionWordsMapper mapper;

    DecisionWords(DecisionWordsMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public int delete(String requestId) {
        return mapper.deleteOpinions(requestId);
    }
}
