package app.yizhan.seal;

import static app.yizhan.seal.PaperBook.refused;

import app.yizhan.form.PlainText;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.seal.PaperBook.Act;
import app.yizhan.seal.PaperDesk.Answer;
import app.yizhan.seal.internal.PaperMapper;
import app.yizhan.seal.internal.PaperMapper.PaperRow;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes back what was recorded of a paper by mistake: whoever works at its desk can, and the record keeps both entries. */
@Service
public class PaperMistakes {

    /**
     * What a clerk says of it.
     *
     * @param reason at most 100 characters; whoever asked for the paper reads it
     * @param recordedAt of the record that the clerk saw; null: whichever stands
     */
    public record Mistake(@Nullable String reason, @Nullable LocalDateTime recordedAt) {

        /** A colleague may have put it right while the clerk read. */
        private LocalDateTime meant(@Nullable LocalDateTime stands, String otherwise, PaperRow row) {
            if (stands == null) {
                throw refused(otherwise, row);
            }
            if (recordedAt != null && !recordedAt.equals(stands)) {
                throw refused("PAPER_CHANGED", row);
            }
            return stands;
        }
    }

    private final PaperMapper mapper;
    private final PaperBook book;
    private final PaperNotices notices;

    PaperMistakes(PaperMapper mapper, PaperBook book, PaperNotices notices) {
        this.mapper = mapper;
        this.book = book;
        this.notices = notices;
    }

    /**
     * The paper waits for its stamp again, and whoever asked for it is told that it is not ready.
     *
     * @throws NotFound if it is not a paper of the clerk's unit
     * @throws Refusal PAPER_NOT_STAMPED if nothing was recorded, PAPER_CHANGED if it is another record than the
     *     clerk saw, PAPER_COLLECTED if somebody took it, PAPER_REVOKED if the document stands no more
     */
    public Answer notStamped(String documentId, Mistake mistake, @Nullable String requestKey, String clerkId) {
        book.checkDesk(documentId, clerkId);
        var words = PlainText.demanded("reason", mistake.reason(), PaperDesk.WORDS_LIMIT);
        return book.act(new Act("not stamped", documentId, requestKey, clerkId), words, row -> {
            if (row.collectedOn() != null) {
                throw refused("PAPER_COLLECTED", row);
            }
            var at = mistake.meant(row.stampedAt(), "PAPER_NOT_STAMPED", row);
            if (mapper.takeBackStamp(documentId, at) == 0) {
                throw refused("PAPER_NOT_STAMPED", row);
            }
            book.add("PAPER_STAMP_WITHDRAWN", row, clerkId, words, Map.of());
            notices.notReady(row);
        });
    }

    /**
     * The paper waits to be collected again; the name of who took it is not kept.
     *
     * @throws NotFound if it is not a paper of the clerk's unit
     * @throws Refusal PAPER_NOT_COLLECTED if nothing was recorded, PAPER_CHANGED if it is another record than the
     *     clerk saw, PAPER_REVOKED if the document stands no more
     */
    public Answer notCollected(String documentId, Mistake mistake, @Nullable String requestKey, String clerkId) {
        book.checkDesk(documentId, clerkId);
        var words = PlainText.demanded("reason", mistake.reason(), PaperDesk.WORDS_LIMIT);
        return book.act(new Act("not collected", documentId, requestKey, clerkId), words, row -> {
            var at = mistake.meant(row.handedAt(), "PAPER_NOT_COLLECTED", row);
            if (mapper.takeBackHandout(documentId, at) == 0) {
                throw refused("PAPER_NOT_COLLECTED", row);
            }
            book.add("PAPER_COLLECTION_WITHDRAWN", row, clerkId, words, Map.of());
        });
    }
}
