package app.yizhan.inquiry;

import app.yizhan.audit.Audit;
import app.yizhan.inquiry.InquiryRights.Seen;
import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.inquiry.internal.InquiryMapper.Figure;
import app.yizhan.inquiry.internal.InquiryRow;
import app.yizhan.organisation.People;
import app.yizhan.party.PartyCases;
import app.yizhan.refusal.NotFound;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked in a case: all of it for those who ask, numbers for those above, nothing for everybody else. */
@Service
public class InquiryReader {

    /** Code of the step that the review is for. */
    private static final String ADMISSION = "17";

    private final InquiryMapper mapper;
    private final InquiryRights rights;
    private final InquiryGate gate;
    private final People people;
    private final InquiryText text;
    private final Settings settings;
    private final Audit audit;

    InquiryReader(
            InquiryMapper mapper,
            InquiryRights rights,
            InquiryGate gate,
            People people,
            InquiryText text,
            Settings settings,
            Audit audit) {
        this.mapper = mapper;
        this.rights = rights;
        this.gate = gate;
        this.people = people;
        this.text = text;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * For showing it: whoever opens what is sealed leaves a trace.
     *
     * @throws NotFound if the case does not exist for the person
     */
    @Transactional
    public InquirySheet sheet(String requestId, String personId) {
        var sheet = again(requestId, personId);
        if (sheet.items() != null && !sheet.items().isEmpty()) {
            var facts = Map.of("count", sheet.items().size());
            audit.record(requestId, personId, "inquiries.read", requestId, facts, Map.of());
        }
        return sheet;
    }

    /**
     * The same after an act of the reader, who had it open.
     *
     * @throws NotFound if the case does not exist for the person
     */
    @Transactional(readOnly = true)
    public InquirySheet again(String requestId, String personId) {
        var seen = rights.of(requestId, personId);
        boolean writes = writes(seen);
        return sheet(
                seen,
                mapper.figures(requestId),
                writes ? mapper.of(requestId).stream().map(this::item).toList() : null,
                writes);
    }

    /** Of a case that has ended the numbers remain. */
    private boolean writes(Seen seen) {
        return seen.writes() && mapper.running(seen.of().requestId()).isPresent();
    }

    /** The numbers alone; empty if the case does not exist for the person. */
    @Transactional(readOnly = true)
    public Optional<InquirySheet> numbers(String requestId, String personId) {
        return rights.find(requestId, personId).map(seen -> sheet(seen, mapper.figures(requestId), null, writes(seen)));
    }

    /** Whether the person leads the branch, and so asks about its applicants. */
    public boolean leads(String branchId, String personId) {
        return rights.leads(branchId, personId);
    }

    private InquirySheet sheet(Seen seen, List<Figure> all, @Nullable List<InquirySheet.Item> items, boolean writes) {
        var counted = all.stream().filter(Figure::counts).toList();
        var of = seen.of();
        return new InquirySheet(
                of.requestId(),
                of.applicant(),
                of.step(),
                of.step() != null && gate.isReview(of.pack(), of.step()),
                of.acts().containsKey(ADMISSION),
                counted.size(),
                (int) counted.stream().filter(row -> row.outcome() == null).count(),
                (int) counted.stream()
                        .filter(row -> InquiryOutcome.DOUBTFUL.name().equals(row.outcome()))
                        .count(),
                (int) all.stream()
                        .filter(row -> row.replacedBy() != null && row.voidAt() == null)
                        .count(),
                (int) all.stream().filter(row -> row.voidAt() != null).count(),
                validUntil(of, counted),
                items,
                writes);
    }

    /** The review itself is what holds for so long; before there is one, what was found first. Source: 新昌, a year. */
    private @Nullable LocalDate validUntil(PartyCases.Case of, List<Figure> counted) {
        var reviewed = of.acts().entrySet().stream()
                .filter(act -> gate.isReview(of.pack(), act.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder());
        return reviewed.or(() -> counted.stream()
                        .filter(row -> !InquiryOutcome.NO_ANSWER.name().equals(row.outcome()))
                        .map(Figure::answeredOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder()))
                .map(day -> day.plusMonths(settings.number(InquiryDefinitions.VALID_MONTHS)))
                .orElse(null);
    }

    private InquirySheet.Item item(InquiryRow row) {
        var about = text.about(row);
        return new InquirySheet.Item(
                row.id(),
                about.relation(),
                about.name(),
                about.office(),
                InquiryWay.valueOf(row.way()),
                row.firstSentOn(),
                row.sentOn(),
                row.sentCount(),
                row.due(),
                row.answeredOn(),
                row.outcome() == null ? null : InquiryOutcome.valueOf(row.outcome()),
                text.answer(row),
                row.answeredBy() == null ? null : people.get(row.answeredBy()).name(),
                row.replacedBy() != null,
                row.takenAt().toLocalDate());
    }
}
