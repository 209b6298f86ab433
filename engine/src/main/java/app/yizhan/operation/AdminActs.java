package app.yizhan.operation;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.audit.AuditSearch;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Families;
import app.yizhan.operation.internal.WaitingMapper;
import app.yizhan.operation.internal.WaitingMapper.NumberRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.request.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What administrators did, from the record; the caller has made sure that an administrator asks. */
@Service
public class AdminActs {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final AuditSearch search;
    private final WaitingMapper requests;
    private final People people;
    private final Families families;
    private final JsonMapper json;

    AdminActs(AuditSearch search, WaitingMapper requests, People people, Families families, JsonMapper json) {
        this.search = search;
        this.requests = requests;
        this.people = people;
        this.families = families;
        this.json = json;
    }

    /**
     * Newest first.
     *
     * @param cursor of the page before, or null
     * @param limit at most 200
     */
    public Page<AdminAct> page(@Nullable String cursor, int limit) {
        var found = search.operations(cursor, limit);
        var entries = found.entries();
        var names = people
                .byIds(entries.stream()
                        .map(AuditEntry::actorId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        var numbers = numbers(entries);
        return new Page<>(
                entries.stream().map(entry -> act(entry, names, numbers)).toList(), found.next());
    }

    private Map<String, NumberRow> numbers(Collection<AuditEntry> entries) {
        var ids = entries.stream().flatMap(entry -> request(entry).stream()).collect(Collectors.toSet());
        List<NumberRow> rows = ids.isEmpty() ? List.of() : requests.numbers(ids);
        return rows.stream().collect(Collectors.toMap(NumberRow::requestId, row -> row));
    }

    /** A case's own chain, or what was done to it stands beside the cases. */
    private static Optional<String> request(AuditEntry entry) {
        var id = entry.chain().equals(Audit.SYSTEM) ? entry.subject() : entry.chain();
        return Optional.ofNullable(id).filter(TimeOrderedId::couldBe);
    }

    private AdminAct act(AuditEntry entry, Map<String, String> names, Map<String, NumberRow> numbers) {
        var request = request(entry).map(numbers::get);
        var subject = entry.subject();
        var service = request.map(NumberRow::service)
                .orElse(subject != null && families.find(subject).isPresent() ? subject : null);
        return new AdminAct(
                entry.at(),
                entry.actorId(),
                entry.actorId() == null ? null : names.get(entry.actorId()),
                entry.action(),
                service,
                request.map(NumberRow::requestId).orElse(null),
                request.map(NumberRow::number).orElse(null),
                json.readValue(entry.facts(), OBJECT));
    }
}
