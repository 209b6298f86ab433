package app.yizhan.workorder;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.refusal.NotFound;
import app.yizhan.workorder.internal.WorkOrderMapper;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open orders of a service for those who see all its requests: the roles that its model names as viewers of the school. */
@Service
@Transactional(readOnly = true)
public class WorkBoard {

    /** More do not fit any wall; the counts say that there are more. */
    public static final int MOST = 500;

    private final WorkOrderMapper mapper;
    private final Families families;
    private final People people;

    WorkBoard(WorkOrderMapper mapper, Families families, People people) {
        this.mapper = mapper;
        this.families = families;
        this.people = people;
    }

    /**
     * What is due first stands first; one statement however many there are, beside those that ask who the reader is.
     *
     * @throws NotFound for whoever is no viewer of the service
     */
    public List<WorkLine> of(String service, String personId) {
        families.find(service).filter(family -> isFor(family, personId)).orElseThrow(() -> new NotFound("page"));
        return mapper.lines(service, MOST);
    }

    private boolean isFor(Family family, String personId) {
        var principals = people.principalsOf(personId);
        return family.viewers().stream().map(Principal::school).anyMatch(principals::contains);
    }
}
