package app.yizhan.inquiry;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.PlainText;
import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.inquiry.internal.InquiryRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.util.Map;
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
            @Nullable InquiryOutcome outcome,
            @Nullable String answer) {}

    private static final int SHORT = 50;
    private static final int LINE = 200;
    private static final int LONGEST = 2_000;
    private static final int MOST = 50;

    private final InquiryMapper mapper;
    private final InquiryText text;
    private final InquiryChecks checks;
    private final InquiryActs acts;
    private final Settings settings;
    private final SchoolClock clock;

    Inquiries(
            InquiryMapper mapper,
            InquiryText text,
            InquiryChecks checks,
            InquiryActs acts,
            Settings settings,
            SchoolClock clock) {
        this.mapper = mapper;
        this.text = text;
        this.checks = checks;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An answer about the same person by the same office is replaced: it stays as it was, and counts no longer.
     *
     * @throws NotFound if there is no such case, or the person does not lead its branch
     * @throws Refusal INQUIRY_CASE_ENDED
     * @throws InvalidFields fields {@code relation}, {@code name}, {@code office}, {@code way}, {@code sentOn}
     */
    public Answer ask(String requestId, Asked asked, @Nullable String requestKey, String personId) {
        var about = new InquiryText.About(
                PlainText.demanded("relation", asked.relation(), SHORT),
                PlainText.demanded("name", asked.name(), SHORT),
                PlainText.demanded("office", asked.office(), LINE));
        var day = checks.day("sentOn", asked.sentOn());
        return acts.run(requestId, requestKey, "inquiry ask " + requestId, asked, personId, () -> {
            if (mapper.of(requestId).size() >= MOST) {
                throw new InvalidFields("name", "inquiry.error.many", Map.of("most", MOST));
            }
            var row = row(requestId, about, asked.way(), day, personId);
            var before = checks.answered(requestId, about);
            mapper.insert(row);
            before.forEach(old -> mapper.replace(old.id(), row.id()));
            var facts = InquiryActs.facts(row);
            facts.put("replaces", before.stream().map(InquiryRow::id).toList());
            acts.record(
                    row,
                    personId,
                    "asked",
                    facts,
                    Map.of("relation", about.relation(), "name", about.name(), "office", about.office()));
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
                day,
                1,
                due,
                null,
                null,
                null,
                null,
                personId,
                clock.now(),
                null,
                InquiryWork.tellsBranch(due));
    }

    /**
     * Asks again, where nobody answered.
     *
     * @throws NotFound if there is none, or the person does not lead the branch
     * @throws Refusal INQUIRY_ANSWERED, INQUIRY_CASE_ENDED
     * @throws InvalidFields field {@code sentOn}
     */
    public Answer again(
            String requestId, String id, @Nullable LocalDate sentOn, @Nullable String requestKey, String personId) {
        var day = checks.day("sentOn", sentOn);
        return acts.run(requestId, requestKey, "inquiry again " + id, day.toString(), personId, () -> {
            var row = checks.open(requestId, id);
            if (day.isBefore(row.sentOn())) {
                throw new InvalidFields("sentOn", "inquiry.error.before", Map.of("day", row.sentOn()));
            }
            mapper.again(id, day, due(day), InquiryWork.tellsBranch(due(day)));
            var facts = InquiryActs.facts(row);
            facts.put("sentOn", day.toString());
            facts.put("sentCount", row.sentCount() + 1);
            acts.record(row, personId, "asked-again", facts, Map.of());
            return new Answer(id);
        });
    }

    /**
     * Writes down what came back, once; it may answer what was sent first.
     *
     * @throws NotFound if there is none, or the person does not lead the branch
     * @throws Refusal INQUIRY_ANSWERED, INQUIRY_CASE_ENDED
     * @throws InvalidFields fields {@code day}, {@code outcome}, {@code answer}
     */
    public Answer answer(String requestId, String id, Answered answered, @Nullable String requestKey, String personId) {
        var day = checks.day("day", answered.day());
        var outcome = answered.outcome();
        if (outcome == null) {
            throw new InvalidFields("outcome", "field.required", Map.of());
        }
        var words = PlainText.demanded("answer", answered.answer(), LONGEST);
        return acts.run(requestId, requestKey, "inquiry answer " + id, answered, personId, () -> {
            var row = checks.open(requestId, id);
            if (day.isBefore(row.firstSentOn())) {
                throw new InvalidFields("day", "inquiry.error.before", Map.of("day", row.firstSentOn()));
            }
            if (outcome == InquiryOutcome.NO_ANSWER) {
                checks.mayGiveUp(row);
            }
            mapper.answer(id, day, outcome.name(), text.seal(words), personId, clock.now());
            var facts = InquiryActs.facts(row);
            facts.put("day", day.toString());
            facts.put("outcome", outcome.name());
            acts.record(row, personId, "answered", facts, Map.of("answer", words));
            return new Answer(id);
        });
    }

    /**
     * Takes back a slip, on the day on which it was entered; it is counted.
     *
     * @throws NotFound if there is none, or the person does not lead the branch
     * @throws Refusal INQUIRY_ANSWERED, INQUIRY_STANDS, INQUIRY_CASE_ENDED
     */
    public Answer drop(String requestId, String id, @Nullable String requestKey, String personId) {
        return acts.run(requestId, requestKey, "inquiry drop " + id, "", personId, () -> {
            var row = checks.open(requestId, id);
            checks.mayDrop(row);
            mapper.drop(id, clock.now());
            mapper.restore(requestId, id);
            acts.record(row, personId, "dropped", InquiryActs.facts(row), Map.of());
            return new Answer(id);
        });
    }

    private LocalDate due(LocalDate sentOn) {
        return sentOn.plusDays(settings.number(InquiryDefinitions.ANSWER_DAYS));
    }
}
