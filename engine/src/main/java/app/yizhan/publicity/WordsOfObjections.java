package app.yizhan.publicity;

import app.yizhan.organisation.Aliases;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.request.PersonalWords;
import org.springframework.stereotype.Component;

/** When the retention of a case is over, what was said against its applicant goes, and whose words they were. */
@Component
class WordsOfObjections implements PersonalWords {

    private final PublicityMapper mapper;
    private final Aliases aliases;

    WordsOfObjections(PublicityMapper mapper, Aliases aliases) {
        this.mapper = mapper;
        this.aliases = aliases;
    }

    @Override
    public int delete(String requestId) {
        mapper.authors(requestId).forEach(aliases::forget);
        return mapper.deleteWords(requestId);
    }
}
