package app.yizhan.unsealing;

import app.yizhan.organisation.Aliases;
import app.yizhan.request.PersonalWords;
import app.yizhan.request.RequestsById;
import org.springframework.stereotype.Component;

/** When the retention of a case is over, whose it was goes too. */
@Component
class ForgottenOwners implements PersonalWords {

    private final RequestsById requests;
    private final Aliases aliases;

    ForgottenOwners(RequestsById requests, Aliases aliases) {
        this.requests = requests;
        this.aliases = aliases;
    }

    @Override
    public int delete(String requestId) {
        return aliases.forget(requests.get(requestId).applicantId());
    }
}
