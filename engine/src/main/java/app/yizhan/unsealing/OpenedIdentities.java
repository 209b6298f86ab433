package app.yizhan.unsealing;

import app.yizhan.audit.Audit;
import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestsById;
import app.yizhan.unsealing.Unsealing.Stand;
import app.yizhan.unsealing.internal.UnsealingMapper;
import app.yizhan.unsealing.internal.UnsealingMapper.UnsealingRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two hands see: what waits for them, and whose an alias is while it is open to both. */
@Service
public class OpenedIdentities {

    private final UnsealingMapper mapper;
    private final BothHands hands;
    private final RequestsById requests;
    private final People people;
    private final Units units;
    private final Aliases aliases;
    private final Vault vault;
    private final Audit audit;
    private final SchoolClock clock;

    OpenedIdentities(
            UnsealingMapper mapper,
            BothHands hands,
            RequestsById requests,
            People people,
            Units units,
            Aliases aliases,
            Vault vault,
            Audit audit,
            SchoolClock clock) {
        this.mapper = mapper;
        this.hands = hands;
        this.requests = requests;
        this.people = people;
        this.units = units;
        this.aliases = aliases;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What waits for the person or was asked by them, then what both may read.
     *
     * @throws NotFound if the person is none of the two hands
     */
    @Transactional(readOnly = true)
    public List<Unsealing> of(String personId) {
        hands.required(personId);
        var waiting = mapper.waiting(clock.now()).stream()
                .filter(r -> r.askedBy().equals(personId) || hands.isSecond(personId, r.askedRole(), r.askedBy()))
                .map(r -> shown(r, r.askedBy().equals(personId) ? Stand.WAITING : Stand.YOURS));
        var open = mapper.open(personId, clock.now()).stream().map(r -> shown(r, Stand.OPEN));
        return Stream.concat(waiting, open).toList();
    }

    private Unsealing shown(UnsealingRow row, Stand stand) {
        return new Unsealing(
                row.id(),
                requests.get(row.requestId()).number(),
                people.get(row.askedBy()).name(),
                row.askedRole(),
                vault.open(row.reason()),
                row.askedAt(),
                stand == Stand.OPEN && row.endsAt() != null ? row.endsAt() : row.lapsesAt(),
                stand);
    }

    /**
     * Whose it is; each reading is recorded.
     *
     * @throws NotFound for all but the two hands, and for them when the time is over
     */
    @Transactional
    public Unsealing.Identity identity(String id, String personId) {
        var row = mapper.open(personId, clock.now()).stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("page"));
        var owner = aliases.ownerOf(requests.get(row.requestId()).applicantId());
        audit.record(row.requestId(), personId, "unsealing.read", id, Map.of(), Map.of());
        return new Unsealing.Identity(
                owner.name(),
                owner.number(),
                units.unitOf(owner).map(Unit::name).orElse(null));
    }
}
