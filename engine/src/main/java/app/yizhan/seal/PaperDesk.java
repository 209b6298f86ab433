package app.yizhan.seal;

import static app.yizhan.seal.PaperBook.refused;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.PersonalWords;
import app.yizhan.seal.PaperBook.Act;
import app.yizhan.seal.internal.PaperMapper;
import app.yizhan.seal.internal.PaperMapper.PaperRow;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where papers that carry no seal are stamped by hand and handed out. Whoever asked for one is told when it is ready, and each act
 * stands in the record of the case. Of another unit's papers nobody hears anything.
 */
@Service
public class PaperDesk implements PersonalWords {

    static final int WORDS_LIMIT = 100;

    /** @param id of the document */
    public record Answer(String id) {}

    private final PaperMapper mapper;
    private final PaperBook book;
    private final PaperNotices notices;
    private final Vault vault;
    private final SchoolClock clock;

    PaperDesk(PaperMapper mapper, PaperBook book, PaperNotices notices, Vault vault, SchoolClock clock) {
        this.mapper = mapper;
        this.book = book;
        this.notices = notices;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The paper is stamped and waits for whoever asked for it.
     *
     * @param place where it is collected, at most 100 characters
     * @throws NotFound if it is not a paper of the clerk's unit
     * @throws Refusal PAPER_STAMPED if it was before, PAPER_REVOKED if the document stands no more
     */
    public Answer stamped(String documentId, @Nullable String place, @Nullable String requestKey, String clerkId) {
        book.checkDesk(documentId, clerkId);
        var words = PlainText.demanded("place", place, WORDS_LIMIT);
        return book.act(new Act("stamped", documentId, requestKey, clerkId), words, row -> {
            if (mapper.stamp(documentId, words, clock.now(), clerkId) == 0) {
                throw refused("PAPER_STAMPED", row);
            }
            book.add("PAPER_STAMPED", row, clerkId, null, Map.of("place", words));
            notices.ready(row, words);
        });
    }

    /**
     * Somebody took the paper.
     *
     * @param by name of who took it, at most 100 characters; not kept where the words of the case are deleted
     * @param day on which; null: today
     * @throws InvalidFields field {@code day}, if it is ahead or before the day on which the paper was stamped
     * @throws Refusal PAPER_NOT_STAMPED if it is not ready, PAPER_COLLECTED if it was taken before, PAPER_REVOKED if the document
     *     stands no more
     */
    public Answer collected(
            String documentId,
            @Nullable String by,
            @Nullable LocalDate day,
            @Nullable String requestKey,
            String clerkId) {
        book.checkDesk(documentId, clerkId);
        var name = PlainText.demanded("by", by, WORDS_LIMIT);
        var asked = Map.of("by", name, "day", String.valueOf(day));
        return book.act(new Act("collected", documentId, requestKey, clerkId), asked, row -> {
            var on = day == null ? clock.today() : day;
            check(row, on);
            var kept = row.forgotten() ? null : vault.seal(name);
            if (mapper.hand(documentId, on, kept, clock.now(), clerkId) == 0) {
                throw refused("PAPER_COLLECTED", row);
            }
            book.add("PAPER_COLLECTED", row, clerkId, null, Map.of("date", on.toString()));
        });
    }

    private void check(PaperRow row, LocalDate day) {
        if (row.stampedAt() == null) {
            throw refused("PAPER_NOT_STAMPED", row);
        }
        if (day.isAfter(clock.today()) || day.isBefore(row.stampedAt().toLocalDate())) {
            throw new InvalidFields("day", "seal.COLLECTED", Map.of());
        }
    }

    /** Who took it is forgotten with the words of the request. */
    @Override
    @Transactional
    public int delete(String requestId) {
        return mapper.forgetWords(requestId);
    }
}
