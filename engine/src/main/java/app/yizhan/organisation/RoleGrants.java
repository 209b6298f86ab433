package app.yizhan.organisation;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.internal.DirectoryMapper;
import app.yizhan.organisation.internal.RoleGrantMapper;
import app.yizhan.organisation.internal.RoleGrantRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and ends roles in the pages; what the directory import gives is its own matter. */
@Service
public class RoleGrants {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final RoleGrantMapper grants;
    private final DirectoryMapper directory;
    private final People people;
    private final Units units;
    private final Texts texts;
    private final List<RoleScope> scopes;
    private final Audit audit;
    private final SchoolClock clock;

    RoleGrants(
            RoleGrantMapper grants,
            DirectoryMapper directory,
            People people,
            Units units,
            Texts texts,
            List<RoleScope> scopes,
            Audit audit,
            SchoolClock clock) {
        this.grants = grants;
        this.directory = directory;
        this.people = people;
        this.units = units;
        this.texts = texts;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the person holds today and will hold, by role, scope and first day. */
    @Transactional(readOnly = true)
    public List<GrantedRole> of(String personId) {
        return grants.findFrom(personId, clock.today()).stream()
                .map(row -> new GrantedRole(row.toGrant(), code(row), row.managed()))
                .toList();
    }

    /**
     * Gives a role. What the people administrator gives is recorded with their name.
     *
     * @return the grant's id
     * @throws InvalidFields on {@code number}, {@code role}, {@code scope} or {@code to}
     * @throws OwnRole if it is for oneself
     * @throws TwoHands if the person would hold two of the three hands
     */
    @Transactional
    public String give(NewRole asked, String actorId) {
        checkHand(actorId);
        // an import or another page that gives the person a role at the same moment waits
        directory.lock();
        var person = people.findByNumber(asked.number().strip())
                .filter(p -> !p.hasLeft(clock.today()))
                .orElseThrow(() -> wrong("number", "import.UNKNOWN_PERSON", asked.number()));
        if (person.id().equals(actorId)) {
            throw new OwnRole();
        }
        var row = row(asked, person.id());
        ThreeHands.other(row.role(), row.fromDate(), row.toDate(), grants.findFrom(person.id(), row.fromDate()))
                .ifPresent(held -> {
                    throw new TwoHands(person.name(), held);
                });
        var id = store(row);
        record("role.granted", row, actorId);
        return id;
    }

    /**
     * Ends a role with yesterday.
     *
     * @throws NotFound if there is none that still holds
     * @throws OwnRole if it is one's own
     */
    @Transactional
    public void end(String grantId, String actorId) {
        checkHand(actorId);
        directory.lock();
        var row = grants.find(grantId)
                .filter(g -> !g.toDate().isBefore(clock.today()))
                .orElseThrow(() -> new NotFound("role"));
        if (row.personId().equals(actorId)) {
            throw new OwnRole();
        }
        directory.endGrants(List.of(grantId), clock.today().minusDays(1));
        record("role.ended", row, actorId);
    }

    /** Asked each time: a session may be older than the end of the role with which it began. */
    private void checkHand(String actorId) {
        if (!people.hasRole(actorId, Roles.PEOPLE_ADMIN)) {
            throw new NotFound("page");
        }
    }

    private RoleGrantRow row(NewRole asked, String personId) {
        var to = asked.to() == null ? OPEN : asked.to();
        if (to.isBefore(asked.from())) {
            throw new InvalidFields("to", "import.DATES_TURNED", Map.of());
        }
        if (asked.role().equals(Roles.STUDENT) || !texts.has(Locale.CHINESE, "role." + asked.role())) {
            throw wrong("role", "import.UNKNOWN_ROLE", asked.role());
        }
        var scopeId = scopeId(asked).orElseThrow(() -> wrong("scope", "grant.UNKNOWN_SCOPE", asked.scope()));
        return new RoleGrantRow(
                TimeOrderedId.next(), personId, asked.role(), asked.scopeType(), scopeId, asked.from(), to, false);
    }

    private Optional<String> scopeId(NewRole asked) {
        var code = asked.scope().strip();
        return switch (asked.scopeType()) {
            case "school" -> Optional.of("school");
            case "unit" -> units.byCode(code).map(Unit::id);
            default ->
                scopes.stream()
                        .filter(scope -> scope.type().equals(asked.scopeType()))
                        .filter(scope -> scope.codes().contains(code))
                        .map(scope -> code)
                        .findFirst();
        };
    }

    /** The same grant with the same first day, ended before, holds again. */
    private String store(RoleGrantRow row) {
        var same = grants.findSame(row);
        if (same.isEmpty()) {
            directory.insertGrants(List.of(row));
            return row.id();
        }
        var again = new RoleGrantRow(
                same.get().id(),
                row.personId(),
                row.role(),
                row.scopeType(),
                row.scopeId(),
                row.fromDate(),
                row.toDate(),
                same.get().managed());
        directory.updateGrant(again);
        return again.id();
    }

    private String code(RoleGrantRow row) {
        return row.scopeType().equals("unit")
                ? units.find(row.scopeId()).map(Unit::code).orElse(row.scopeId())
                : row.scopeId();
    }

    private void record(String action, RoleGrantRow row, String actorId) {
        var facts = Map.of(
                "role", row.role(),
                "scope", row.scopeType() + ":" + code(row),
                "from", row.fromDate().toString(),
                "to", row.toDate().toString());
        audit.record(Audit.SYSTEM, actorId, action, row.personId(), facts, Map.of());
    }

    private static InvalidFields wrong(String field, String key, String value) {
        return new InvalidFields(field, key, Map.of("value", value));
    }
}
