package app.yizhan.original;

import app.yizhan.approval.TaskDetail;
import app.yizhan.approval.Tasks;
import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Families;
import app.yizhan.form.PlainText;
import app.yizhan.organisation.People;
import app.yizhan.original.internal.OriginalMapper;
import app.yizhan.original.internal.OriginalMapper.MarkRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Once;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Marks a file whose original staff saw, while they handle a step. A mark is never changed: what was wrong is withdrawn by an entry
 * that says why, and marked anew.
 */
@Service
public class Originals {

    private static final int WORDS_LIMIT = 100;

    /** @param id of the mark */
    public record Answer(String id) {}

    /**
     * What is said of an original.
     *
     * @param file id of the upload
     * @param seenOn null: today
     * @param keptWhere required, at most 100 characters; the applicant reads it
     */
    public record Seen(
            @Nullable String file,
            @Nullable LocalDate seenOn,
            @Nullable String keptWhere) {}

    private final OriginalMapper mapper;
    private final Tasks tasks;
    private final OriginalCorrections corrections;
    private final RequestsById requests;
    private final Families families;
    private final CaseRecord record;
    private final People people;
    private final Vault vault;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Originals(
            OriginalMapper mapper,
            Tasks tasks,
            OriginalCorrections corrections,
            RequestsById requests,
            Families families,
            CaseRecord record,
            People people,
            Vault vault,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.corrections = corrections;
        this.requests = requests;
        this.families = families;
        this.record = record;
        this.people = people;
        this.vault = vault;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the task is not open for the person, or shows them no such file
     * @throws InvalidFields on {@code keptWhere} or {@code seenOn}
     * @throws Refusal ORIGINAL_SEEN if somebody said so already
     */
    public Answer see(String slotId, Seen seen, @Nullable String requestKey, String personId) {
        var where = PlainText.demanded("keptWhere", seen.keptWhere(), WORDS_LIMIT);
        var day = seen.seenOn() == null ? clock.today() : seen.seenOn();
        if (day.isAfter(clock.today())) {
            throw new InvalidFields("seenOn", "original.DAY", Map.of());
        }
        var requestId = tasks.get(slotId, personId).request().id();
        return retries.run(() -> {
            requests.lock(requestId);
            return once.run(
                    personId,
                    requestKey,
                    "original seen " + slotId,
                    seen,
                    Answer.class,
                    () -> seeOnce(tasks.get(slotId, personId), seen.file(), day, where, personId));
        });
    }

    private Answer seeOnce(TaskDetail task, @Nullable String file, LocalDate day, String where, String personId) {
        if (!task.open() || task.asksApplicant() || file == null) {
            throw new NotFound("task");
        }
        var field = fieldOf(task, file);
        if (mapper.ofFiles(List.of(file)).stream().anyMatch(row -> row.withdrawnBy() == null)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "ORIGINAL_SEEN", Map.of());
        }
        var row = new MarkRow(
                TimeOrderedId.next(),
                task.request().id(),
                file,
                field,
                task.step(),
                personId,
                task.actingAs(),
                day,
                vault.seal(where),
                clock.now(),
                null,
                null,
                null);
        mapper.insert(row);
        add("ORIGINAL_SEEN", task.request(), row, where, personId);
        return new Answer(row.id());
    }

    /** The field in which the task shows the file. */
    private String fieldOf(TaskDetail task, String file) {
        var family = families.of(task.request().definitionId());
        return task.data().entrySet().stream()
                .filter(value -> value.getValue() instanceof List<?> ids && ids.contains(file))
                .map(Map.Entry::getKey)
                .filter(key ->
                        family.field(key).filter(f -> f.type().equals("files")).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("file"));
    }

    /**
     * Withdraws a mark: by whoever made it, the others of that office or its head, also when the request is over, or by whoever
     * handles a step now.
     *
     * @param reason required, at most 100 characters; the applicant reads it
     * @throws NotFound for everybody else
     * @throws Refusal ORIGINAL_WITHDRAWN if it was withdrawn before
     */
    public Answer withdraw(String markId, @Nullable String reason, @Nullable String requestKey, String personId) {
        var known = row(markId);
        if (!corrections.may(known, personId)) {
            throw new NotFound("original");
        }
        var words = PlainText.demanded("reason", reason, WORDS_LIMIT);
        return retries.run(() -> {
            var request = requests.lock(known.requestId());
            return once.run(personId, requestKey, "withdraw original " + markId, words, Answer.class, () -> {
                if (row(markId).withdrawnBy() != null) {
                    throw new Refusal(Refusal.Kind.CONFLICT, "ORIGINAL_WITHDRAWN", Map.of());
                }
                mapper.withdraw(markId, personId, vault.seal(words), clock.now());
                add("ORIGINAL_WITHDRAWN", request, known, words, personId);
                return new Answer(markId);
            });
        });
    }

    private MarkRow row(String markId) {
        return TimeOrderedId.couldBe(markId)
                ? mapper.find(markId).orElseThrow(() -> new NotFound("original"))
                : notFound();
    }

    private static MarkRow notFound() {
        throw new NotFound("original");
    }

    private void add(String action, Request request, MarkRow row, String words, String personId) {
        record.add(
                request.id(),
                new CaseRecord.Entry(
                        action,
                        people.get(personId),
                        personId.equals(row.seenBy()) ? row.capacity() : null,
                        row.step(),
                        null,
                        words,
                        Map.of(
                                "mark",
                                row.id(),
                                "field",
                                row.field(),
                                "seenOn",
                                row.seenOn().toString())));
    }
}
