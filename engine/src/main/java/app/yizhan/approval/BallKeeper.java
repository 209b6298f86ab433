package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestsById;
import org.springframework.stereotype.Component;

/** A request is RETURNED as long as one of its rounds waits for the applicant, whichever branch that is on. */
@Component
class BallKeeper {

    private final RoundMapper mapper;
    private final RequestsById requests;

    BallKeeper(RoundMapper mapper, RequestsById requests) {
        this.mapper = mapper;
        this.requests = requests;
    }

    /** After a round was paused, resumed or closed; a request that has ended stays as it is. */
    void look(String requestId) {
        boolean withApplicant =
                mapper.openRounds(requestId).stream().anyMatch(r -> r.state().equals("PAUSED"));
        requests.changeStatus(
                requestId,
                withApplicant ? RequestStatus.RUNNING : RequestStatus.RETURNED,
                withApplicant ? RequestStatus.RETURNED : RequestStatus.RUNNING);
    }
}
