package app.yizhan.approval;

import app.yizhan.approval.internal.PhraseMapper;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 常用语: sentences that a person uses again and again in opinions; their own, at most 20. */
@Service
@Transactional
public class Phrases {

    static final int MOST = 20;
    static final int LENGTH = 200;

    /** One sentence. */
    public record Phrase(String id, String words) {}

    private final PhraseMapper mapper;

    Phrases(PhraseMapper mapper) {
        this.mapper = mapper;
    }

    /** In the order in which they were added. */
    @Transactional(readOnly = true)
    public List<Phrase> of(String personId) {
        return mapper.of(personId);
    }

    /** @throws Refusal TOO_MANY_PHRASES over 20 */
    public Phrase add(@Nullable String words, String personId) {
        var plain = PlainText.demanded("words", words, LENGTH);
        if (mapper.of(personId).size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "TOO_MANY_PHRASES", Map.of("max", MOST));
        }
        var phrase = new Phrase(TimeOrderedId.next(), plain);
        mapper.insert(phrase.id(), personId, phrase.words());
        return phrase;
    }

    public void remove(String id, String personId) {
        if (mapper.delete(id, personId) == 0) {
            throw new NotFound("phrase");
        }
    }
}
