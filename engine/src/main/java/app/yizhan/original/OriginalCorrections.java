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
import java.util.stream.Stream;
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
        var standing = mapper.ofRequest(requestId).stream()
                .filter(row -> row.withdrawnBy() == null)
                .toList();
        return standing.isEmpty() ? Set.of() : allowed(requestId, standing, readerId);
    }

    boolean may(MarkRow row, String personId) {
        return !allowed(row.requestId(), List.of(row), personId).isEmpty();
    }

    /** Whatever is the same for all marks of the request is read once. */
    private Set<String> allowed(String requestId, List<MarkRow> rows, String personId) {
        var request = requests.get(requestId);
        boolean own = request.applicantId().equals(personId);
        boolean all = !own && handles(request, personId);
        Set<String> others = own || all ? Set.of() : ofItsOffice(requestId, rows, personId);
        return rows.stream()
                .filter(row -> row.seenBy().equals(personId) || all || others.contains(row.id()))
                .map(MarkRow::id)
                .collect(Collectors.toSet());
    }

    private boolean handles(Request request, String personId) {
        return request.status().isOpen()
                && openSteps.of(request, personId).stream().anyMatch(step -> step.slotId() != null && !step.returned());
    }

    private Set<String> ofItsOffice(String requestId, List<MarkRow> rows, String personId) {
        var offices = answersFor(rows, personId);
        var sight = offices.isEmpty()
                ? null
                : visibility.sightsOf(List.of(requestId), personId).get(requestId);
        return sight == null
                ? Set.of()
                : rows.stream()
                        .filter(row -> row.capacity() != null
                                && offices.contains(row.capacity())
                                && sight.fields().contains(row.field()))
                        .map(MarkRow::id)
                        .collect(Collectors.toSet());
    }

    /** Those offices that the person holds or that answer to one that the person holds. */
    private Set<String> answersFor(List<MarkRow> rows, String personId) {
        var held = people.principalsOf(personId);
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.capacity()))
                .distinct()
                .filter(office -> {
                    var principal = new Principal(office);
                    return held.contains(principal) || held.contains(supervisors.of(principal));
                })
                .collect(Collectors.toSet());
    }
}
