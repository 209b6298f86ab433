package app.yizhan.approval;

import app.yizhan.approval.RoundEscalation.Waiting;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestStatus;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a request back to its applicant because nobody decided in time; the caller holds the request's lock. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LadderReturns {

    private final RoundMapper mapper;
    private final Returns returns;
    private final CaseRecord record;

    LadderReturns(RoundMapper mapper, Returns returns, CaseRecord record) {
        this.mapper = mapper;
        this.returns = returns;
        this.record = record;
    }

    /** Nothing happens if the applicant has the request already, from another branch. */
    public void toApplicant(Waiting waiting) {
        var request = waiting.request();
        if (request.status() != RequestStatus.RUNNING) {
            return;
        }
        var round = mapper.round(waiting.roundId()).orElseThrow();
        record.add(
                request.id(),
                CaseRecord.Entry.bySystem("RETURNED_LATE", waiting.step().key(), Map.of()));
        returns.toApplicant(round, request, waiting.step());
    }
}
