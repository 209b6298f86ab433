package app.yizhan.inquiry;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.inquiry.internal.InquiryRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be so before an inquiry is written down, answered or dropped. */
@Component
class InquiryChecks {

    private static final int OLDEST_YEARS = 3;
    private static final String LETTER = InquiryWay.LETTER.name();

    private final InquiryMapper mapper;
    private final InquiryText text;
    private final SchoolClock clock;

    InquiryChecks(InquiryMapper mapper, InquiryText text, SchoolClock clock) {
        this.mapper = mapper;
        this.text = text;
        this.clock = clock;
    }

    /** @throws InvalidFields if there is none, or it is to come or years ago */
    LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidFields(field, "field.required", Map.of());
        }
        if (day.isAfter(clock.today()) || day.isBefore(clock.today().minusYears(OLDEST_YEARS))) {
            throw new InvalidFields(field, "inquiry.error.day", Map.of("years", OLDEST_YEARS));
        }
        return day;
    }

    /**
     * @throws NotFound if there is none
     * @throws Refusal INQUIRY_ANSWERED
     */
    InquiryRow open(String requestId, String id) {
        var row = standing(requestId)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("request"));
        if (row.outcome() != null) {
            throw refused("INQUIRY_ANSWERED");
        }
        return row;
    }

    /** A slip of the day is taken back; what was sent is closed by what came of it. @throws Refusal INQUIRY_STANDS */
    void mayDrop(InquiryRow row) {
        if (row.sentCount() > 1 || !row.takenAt().toLocalDate().equals(clock.today())) {
            throw refused("INQUIRY_STANDS");
        }
    }

    /**
     * A letter is given up when its time is over, and it was sent again or somebody went another way. Source: practice (domain: wait,
     * send again, inquire on the spot).
     *
     * @throws InvalidFields field {@code outcome}
     */
    void mayGiveUp(InquiryRow row) {
        if (!row.way().equals(LETTER)) {
            return;
        }
        if (!clock.today().isAfter(row.due())) {
            throw new InvalidFields("outcome", "inquiry.error.wait", Map.of("day", row.due()));
        }
        var about = text.about(row);
        if (row.sentCount() == 1
                && standing(row.requestId())
                        .filter(other -> !other.way().equals(LETTER))
                        .noneMatch(other -> text.about(other).isOf(about))) {
            throw new InvalidFields("outcome", "inquiry.error.once", Map.of());
        }
    }

    /** Answers about the same person by the same office, which a new inquiry replaces. */
    List<InquiryRow> answered(String requestId, InquiryText.About about) {
        Predicate<InquiryRow> same = row -> text.about(row).equals(about);
        return standing(requestId)
                .filter(row -> row.outcome() != null)
                .filter(same)
                .toList();
    }

    private Stream<InquiryRow> standing(String requestId) {
        return mapper.of(requestId).stream().filter(row -> row.replacedBy() == null);
    }

    static Refusal refused(String code) {
        return new Refusal(Refusal.Kind.CONFLICT, code, Map.of());
    }
}
