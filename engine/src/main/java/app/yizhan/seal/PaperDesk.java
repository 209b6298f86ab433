package app.yizhan.seal;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.PlainText;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.PersonalWords;
import app.yizhan.seal.internal.PaperMapper;
import app.yizhan.seal.internal.PaperMapper.PaperRow;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where papers that carry no seal are stamped by hand and handed out. Whoever asked for one is told when it is ready, and both acts
 * stand in the record of the case. Of another unit's papers nobody hears anything.
 */
@Service
@Transactional
public class PaperDesk implements PersonalWords {

    private static final int WORDS_LIMIT = 100;

    /** @param id of the document */
    public record Answer(String id) {}

    private final PaperMapper mapper;
    private final SealDesks desks;
    private final CaseRecord record;
    private final Notifications notifications;
    private final People people;
    private final Vault vault;
    private final SchoolClock clock;

    PaperDesk(
            PaperMapper mapper,
            SealDesks desks,
            CaseRecord record,
            Notifications notifications,
            People people,
            Vault vault,
            SchoolClock clock) {
        this.mapper = mapper;
        this.desks = desks;
        this.record = record;
        this.notifications = notifications;
        this.people = people;
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
    public Answer stamped(String documentId, @Nullable String place, String clerkId) {
        var row = paper(documentId, clerkId);
        var words = PlainText.demanded("place", place, WORDS_LIMIT);
        if (mapper.stamp(documentId, words, clock.now(), clerkId) == 0) {
            throw refused("PAPER_STAMPED", row);
        }
        add("PAPER_STAMPED", row, clerkId, Map.of("number", row.number(), "place", words));
        notifications.tell(new Notice(
                "paper-ready",
                row.holderId(),
                Map.of("number", row.number(), "place", words),
                row.requestId(),
                null,
                false,
                "paper-ready:" + documentId,
                null));
        return new Answer(documentId);
    }

    /**
     * Somebody took the paper.
     *
     * @param by name of who took it, at most 100 characters
     * @param day on which; null: today
     * @throws InvalidFields field {@code day}, if it is ahead or before the day on which the paper was stamped
     * @throws Refusal PAPER_NOT_STAMPED if it is not ready, PAPER_COLLECTED if it was taken before, PAPER_REVOKED if the document
     *     stands no more
     */
    public Answer collected(String documentId, @Nullable String by, @Nullable LocalDate day, String clerkId) {
        var row = paper(documentId, clerkId);
        var name = PlainText.demanded("by", by, WORDS_LIMIT);
        if (row.stampedAt() == null) {
            throw refused("PAPER_NOT_STAMPED", row);
        }
        var on = day == null ? clock.today() : day;
        if (on.isAfter(clock.today()) || on.isBefore(row.stampedAt().toLocalDate())) {
            throw new InvalidFields("day", "seal.COLLECTED", Map.of());
        }
        if (mapper.hand(documentId, on, vault.seal(name), clock.now(), clerkId) == 0) {
            throw refused("PAPER_COLLECTED", row);
        }
        add("PAPER_COLLECTED", row, clerkId, Map.of("number", row.number(), "date", on.toString()));
        return new Answer(documentId);
    }

    private PaperRow paper(String documentId, String clerkId) {
        if (!desks.isAt(documentId, clerkId)) {
            throw new NotFound("document");
        }
        var row = mapper.find(documentId).orElseThrow(() -> new NotFound("document"));
        if (!row.standing()) {
            throw refused("PAPER_REVOKED", row);
        }
        return row;
    }

    private void add(String action, PaperRow row, String clerkId, Map<String, Object> detail) {
        record.add(row.requestId(), CaseRecord.Entry.by(people.get(clerkId), action, detail));
    }

    private static Refusal refused(String code, PaperRow row) {
        return new Refusal(Refusal.Kind.CONFLICT, code, Map.of("number", row.number()));
    }

    /** Who took it is forgotten with the words of the request. */
    @Override
    public int delete(String requestId) {
        return mapper.forgetWords(requestId);
    }
}
