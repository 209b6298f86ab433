package app.yizhan.request;

import app.yizhan.request.internal.CaseMapper;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Further people whom a case concerns. */
@Service
public class Parties {

    private final CaseMapper cases;

    Parties(CaseMapper cases) {
        this.cases = cases;
    }

    /** Ids of those who have the part; by id. */
    @Transactional(readOnly = true)
    public List<String> of(String requestId, String part) {
        return cases.parties(requestId).stream()
                .filter(party -> party.part().equals(part))
                .map(CaseMapper.PartyRow::personId)
                .toList();
    }

    /** A second call changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String requestId, String personId, String part) {
        if (!of(requestId, part).contains(personId)) {
            cases.addParty(requestId, personId, part);
        }
    }
}
