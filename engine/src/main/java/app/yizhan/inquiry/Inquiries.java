package app.yizhan.inquiry;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.PlainText;
import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.inquiry.internal.InquiryRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks about an applicant and those close to them, asks again, and writes down what was answered. */
@Service
public class Inquiries {

    /** What each call gets. */
    public record Answer(String id) {}

    /** About whom, which unit, how and when. */
    public record Asked(
            @Nullable String relation,
            @Nullable String name,
            @Nullable String office,
            InquiryWay way,
            @Nullable LocalDate sentOn) {}

    /** What came back. */
    public record Answered(
            @Nullable LocalDate day,
            InquiryOutcome outcome,
            @Nullable String answer) {}

    private static final int SHORT = 50;
    private static final int LINE = 200;
    private static final int LONGEST = 2_000;
    private static final int MOST = 50;
    private static final int OLDEST_YEARS = 3;
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final InquiryMapper mapper;
    private final InquiryRights rights;
    private final InquiryText text;
    private final Settings settings;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Inquiries(
            InquiryMapper mapper,
            InquiryRights rights,
            InquiryText text,
            Settings settings,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.text = text;
        this.settings = settings;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * @throws NotFound if there is no such case, or the person does not lead its branch
     * @throws InvalidFields fields {@code relation}, {@code name}, {@code office}, {@code way}, {@code sentOn}
     */
    public Answer ask(String requestId, Asked asked, @Nullable String requestKey, String personId) {
        var about = new InquiryText.About(
                PlainText.demanded("relation", asked.relation(), SHORT),
                PlainText.demanded("name", asked.name(), SHORT),
                PlainText.demanded("office", asked.office(), LINE));
        var day = day("sentOn", asked.sentOn());
        return run(requestId, requestKey, "inquiry ask " + requestId, asked, personId, () -> {
            if (mapper.of(requestId).size() >= MOST) {
                throw new InvalidFields("name", "inquiry.error.many", Map.of("most", MOST));
            }
            var row = row(requestId, about, asked.way(), day, personId);
            mapper.insert(row);
            record(requestId, personId, "asked", row.id());
            return new Answer(row.id());
        });
    }

    private InquiryRow row(String requestId, InquiryText.About about, InquiryWay way, LocalDate day, String personId) {
        var due = due(day);
        return new InquiryRow(
                TimeOrderedId.next(),
                requestId,
                text.seal(about),
                way.name(),
                day,
                1,
                due,
                null,
                null,
                null,
                personId,
                clock.now(),
                remindAt(due));
    }

    /**
     * Asks again, where nobody answered.
     *
     * @throws NotFound if there is none, or the person does not lead the branch
     * @throws Refusal INQUIRY_ANSWERED
     * @throws InvalidFields field {@code sentOn}
     */
    public Answer again(
            String requestId, String id, @Nullable LocalDate sentOn, @Nullable String requestKey, String personId) {
        var day = day("sentOn", sentOn);
        return run(requestId, requestKey, "inquiry again " + id, day.toString(), personId, () -> {
            var row = open(requestId, id);
            if (day.isBefore(row.sentOn())) {
                throw new InvalidFields("sentOn", "inquiry.error.before", Map.of("day", row.sentOn()));
            }
            mapper.again(id, day, due(day), remindAt(due(day)));
            record(requestId, personId, "asked-again", id);
            return new Answer(id);
        });
    }

    /**
     * Writes down what came back, once.
     *
     * @throws NotFound if there is none, or the person does not lead the branch
     * @throws Refusal INQUIRY_ANSWERED
     * @throws InvalidFields fields {@code day}, {@code outcome}, {@code answer}
     */
    public Answer answer(String requestId, String id, Answered answered, @Nullable String requestKey, String personId) {
        var day = day("day", answered.day());
        var words = PlainText.demanded("answer", answered.answer(), LONGEST);
        return run(requestId, requestKey, "inquiry answer " + id, answered, personId, () -> {
            var row = open(requestId, id);
            if (day.isBefore(row.sentOn())) {
                throw new InvalidFields("day", "inquiry.error.before", Map.of("day", row.sentOn()));
            }
            mapper.answer(id, day, answered.outcome().name(), text.seal(words));
            record(requestId, personId, "answered", id);
            return new Answer(id);
        });
    }

    /**
     * Takes back what was asked by mistake; what was answered stays.
     *
     * @throws NotFound if there is none, or the person does not lead the branch
     * @throws Refusal INQUIRY_ANSWERED
     */
    public Answer drop(String requestId, String id, @Nullable String requestKey, String personId) {
        return run(requestId, requestKey, "inquiry drop " + id, "", personId, () -> {
            open(requestId, id);
            mapper.drop(id, clock.now());
            record(requestId, personId, "dropped", id);
            return new Answer(id);
        });
    }

    private InquiryRow open(String requestId, String id) {
        var row = mapper.of(requestId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("request"));
        if (row.outcome() != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "INQUIRY_ANSWERED", Map.of());
        }
        return row;
    }

    private LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidFields(field, "field.required", Map.of());
        }
        if (day.isAfter(clock.today()) || day.isBefore(clock.today().minusYears(OLDEST_YEARS))) {
            throw new InvalidFields(field, "inquiry.error.day", Map.of("years", OLDEST_YEARS));
        }
        return day;
    }

    private LocalDate due(LocalDate sentOn) {
        return sentOn.plusDays(settings.number(InquiryDefinitions.ANSWER_DAYS));
    }

    private static LocalDateTime remindAt(LocalDate due) {
        return due.plusDays(1).atTime(MORNING);
    }

    private Answer run(
            String requestId,
            @Nullable String requestKey,
            String operation,
            Object said,
            String personId,
            Supplier<Answer> action) {
        if (!rights.of(requestId, personId).writes()) {
            throw new NotFound("request");
        }
        return retries.run(() -> once.run(personId, requestKey, operation, said, Answer.class, () -> {
            mapper.lock(requestId);
            return action.get();
        }));
    }

    private void record(String requestId, String personId, String what, String id) {
        audit.record(requestId, personId, "inquiry." + what, requestId, Map.of("inquiry", id), Map.of());
    }
}
