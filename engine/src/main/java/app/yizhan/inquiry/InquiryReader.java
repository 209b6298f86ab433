package app.yizhan.inquiry;

import app.yizhan.audit.Audit;
import app.yizhan.inquiry.InquiryRights.Seen;
import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.inquiry.internal.InquiryRow;
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

    private final InquiryMapper mapper;
    private final InquiryRights rights;
    private final InquiryText text;
    private final Settings settings;
    private final Audit audit;

    InquiryReader(InquiryMapper mapper, InquiryRights rights, InquiryText text, Settings settings, Audit audit) {
        this.mapper = mapper;
        this.rights = rights;
        this.text = text;
        this.settings = settings;
        this.audit = audit;
    }

    /** @throws NotFound if the case does not exist for the person */
    @Transactional
    public InquirySheet sheet(String requestId, String personId) {
        var seen = rights.of(requestId, personId);
        var rows = mapper.of(requestId);
        if (seen.writes() && !rows.isEmpty()) {
            // it is sealed: whoever opens it leaves a trace
            audit.record(requestId, personId, "inquiries.read", requestId, Map.of("count", rows.size()), Map.of());
        }
        return sheet(seen, rows, seen.writes() ? rows.stream().map(this::item).toList() : null);
    }

    /** The numbers alone; empty if the case does not exist for the person. */
    @Transactional(readOnly = true)
    public Optional<InquirySheet> numbers(String requestId, String personId) {
        return rights.find(requestId, personId).map(seen -> sheet(seen, mapper.of(requestId), null));
    }

    private InquirySheet sheet(Seen seen, List<InquiryRow> rows, @Nullable List<InquirySheet.Item> items) {
        return new InquirySheet(
                seen.of().requestId(),
                seen.of().applicant(),
                seen.of().step(),
                rows.size(),
                (int) rows.stream().filter(row -> row.outcome() == null).count(),
                (int) rows.stream()
                        .filter(row -> InquiryOutcome.DOUBTFUL.name().equals(row.outcome()))
                        .count(),
                validUntil(rows),
                items,
                seen.writes());
    }

    private @Nullable LocalDate validUntil(List<InquiryRow> rows) {
        return rows.stream()
                .map(InquiryRow::answeredOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
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
                row.sentOn(),
                row.sentCount(),
                row.due(),
                row.answeredOn(),
                row.outcome() == null ? null : InquiryOutcome.valueOf(row.outcome()),
                text.answer(row));
    }
}
