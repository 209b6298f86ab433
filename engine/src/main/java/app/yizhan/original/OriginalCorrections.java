package app.yizhan.original;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Supervisors;
import app.yizhan.original.internal.OriginalMapper;
import app.yizhan.original.internal.OriginalMapper.MarkRow;
import app.yizhan.request.OpenSteps;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Visibility;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may take back that an original was seen. Mistakes are found when the request is over and its clerk away or gone, so it is not
 * the clerk alone: also the others of the same office, and the one to whom that office answers, if they may open the file.
 */
@Service
@Transactional(readOnly = true)
public class OriginalCorrections {

    private final OriginalMapper mapper;
    private final RequestsById requests;
    private final OpenSteps openSteps;
    private final Visibility visibility;
    private final People people;
    private final Supervisors supervisors;

    OriginalCorrections(
            OriginalMapper mapper,
            RequestsById requests,
            OpenSteps openSteps,
            Visibility visibility,
            People people,
            Supervisors supervisors) {
        this.mapper = mapper;
        this.requests = requests;
        this.openSteps = openSteps;
        this.visibility = visibility;
        this.people = people;
        this.supervisors = supervisors;
    }

    /** Ids of the marks on a request that stand and that the reader may take back; none on one's own request. */
    public Set<String> of(String requestId, String readerId) {
        return mapper.ofRequest(requestId).stream()
                .filter(row -> row.withdrawnBy() == null && may(row, readerId))
                .map(MarkRow::id)
                .collect(Collectors.toSet());
    }

    boolean may(MarkRow row, String personId) {
        if (row.seenBy().equals(personId)) {
            return true;
        }
        var request = requests.get(row.requestId());
        return !request.applicantId().equals(personId)
                && (handles(request, personId) || answersFor(row, personId) && opens(row, personId));
    }

    private boolean handles(Request request, String personId) {
        return request.status().isOpen()
                && openSteps.of(request, personId).stream().anyMatch(step -> step.slotId() != null && !step.returned());
    }

    private boolean answersFor(MarkRow row, String personId) {
        if (row.capacity() == null) {
            return false;
        }
        var office = new Principal(row.capacity());
        var held = people.principalsOf(personId);
        return held.contains(office) || held.contains(supervisors.of(office));
    }

    private boolean opens(MarkRow row, String personId) {
        var sight = visibility.sightsOf(List.of(row.requestId()), personId).get(row.requestId());
        return sight != null && sight.fields().contains(row.field());
    }
}
