package app.yizhan.seal;

import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import app.yizhan.seal.internal.PaperMapper;
import app.yizhan.seal.internal.PaperMapper.PaperRow;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How every act at a desk is done: by a clerk of that desk, once for a key, on a document that stands, and into the record of the case. */
@Component
class PaperBook {

    private final PaperMapper mapper;
    private final SealDesks desks;
    private final CaseRecord record;
    private final People people;
    private final Once once;
    private final Retries retries;

    PaperBook(PaperMapper mapper, SealDesks desks, CaseRecord record, People people, Once once, Retries retries) {
        this.mapper = mapper;
        this.desks = desks;
        this.record = record;
        this.people = people;
        this.once = once;
        this.retries = retries;
    }

    /** @param requestKey as {@link Once} has it; null: no promise is asked for */
    record Act(String what, String documentId, @Nullable String requestKey, String clerkId) {}

    /** @throws NotFound if it is not a paper of the clerk's unit */
    void checkDesk(String documentId, String clerkId) {
        if (!desks.isAt(documentId, clerkId)) {
            throw new NotFound("document");
        }
    }

    /**
     * @param asked what the clerk said
     * @throws Refusal PAPER_REVOKED if the document stands no more
     */
    PaperDesk.Answer act(Act act, Object asked, Consumer<PaperRow> does) {
        var operation = "paper " + act.what() + " " + act.documentId();
        return retries.run(() ->
                once.run(act.clerkId(), act.requestKey(), operation, asked, PaperDesk.Answer.class, () -> {
                    does.accept(standing(act.documentId()));
                    return new PaperDesk.Answer(act.documentId());
                }));
    }

    private PaperRow standing(String documentId) {
        var row = mapper.find(documentId).orElseThrow(() -> new NotFound("document"));
        if (!row.standing()) {
            throw refused("PAPER_REVOKED", row);
        }
        return row;
    }

    /** @param reason null: the act needs none; not kept where the words of the case are deleted, for nobody would delete it later */
    void add(String action, PaperRow row, String clerkId, @Nullable String reason, Map<String, String> more) {
        var detail = new HashMap<String, Object>(more);
        detail.put("number", row.number());
        record.add(
                row.requestId(),
                new CaseRecord.Entry(
                        action, people.get(clerkId), null, null, null, row.forgotten() ? null : reason, detail));
    }

    static Refusal refused(String code, PaperRow row) {
        return new Refusal(Refusal.Kind.CONFLICT, code, Map.of("number", row.number()));
    }
}
