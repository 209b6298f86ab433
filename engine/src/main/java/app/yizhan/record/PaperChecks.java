package app.yizhan.record;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.audit.AuditKind;
import app.yizhan.catalog.Families;
import app.yizhan.paper.MaskedName;
import app.yizhan.paper.PaperCode;
import app.yizhan.record.internal.RecordPrintMapper;
import app.yizhan.record.internal.RecordPrintMapper.PrintRow;
import app.yizhan.request.RequestsById;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers whether a paper tells what the record says; whoever holds the paper may ask. */
@Service
public class PaperChecks {

    private final RecordPrintMapper prints;
    private final RequestsById requests;
    private final Families families;
    private final Records records;
    private final Audit audit;

    PaperChecks(RecordPrintMapper prints, RequestsById requests, Families families, Records records, Audit audit) {
        this.prints = prints;
        this.requests = requests;
        this.families = families;
        this.records = records;
        this.audit = audit;
    }

    /**
     * @param typed the code, in whatever way it was typed
     * @return empty if no paper has it
     */
    @Transactional(readOnly = true)
    public Optional<PaperCheck> find(String typed, Locale locale) {
        return PaperCode.read(typed).flatMap(prints::find).map(print -> check(print, locale));
    }

    private PaperCheck check(PrintRow print, Locale locale) {
        var request = requests.get(print.requestId());
        var family = families.of(Objects.requireNonNull(request.definitionId()));
        var chain = audit.check(print.requestId());
        var since = audit.entries(print.requestId(), print.seq() - 1, Integer.MAX_VALUE);
        return new PaperCheck(
                PaperCode.spoken(print.code()),
                request.number(),
                family.name(locale),
                MaskedName.of(request.applicantName()),
                request.status(),
                records.outcome(request, family, locale),
                request.submittedAt(),
                request.endedAt(),
                print.printedAt(),
                print.headHash(),
                chain.intact() && isThere(print, since),
                (int) since.stream()
                        .filter(e -> e.seq() > print.seq() && AuditKind.isOfCase(e.action()))
                        .count());
    }

    private static boolean isThere(PrintRow print, List<AuditEntry> since) {
        return !since.isEmpty()
                && since.getFirst().seq() == print.seq()
                && since.getFirst().hash().equals(print.headHash());
    }
}
