package app.yizhan.ui.audit;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.audit.AuditKind;
import app.yizhan.audit.AuditQuery;
import app.yizhan.audit.AuditSearch;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Roles;
import app.yizhan.record.EmergencyReadings;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.token.ServiceTokens;
import app.yizhan.ui.text.PageWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns what an auditor types into a question, and entries into words. */
@Component
class AuditPresenter {

    /** What an auditor typed; blank is any. */
    record Question(String person, String number, String kind, String from, String to) {}

    record Rows(List<AuditRow> rows, @Nullable String next) {}

    /** What the entries of one page name. */
    private record Known(
            Map<String, String> names, Map<String, Request> cases, CaseTerms.OfPage terms, String auditorId) {

        private String number(String chain) {
            var request = cases.get(chain);
            return request == null ? chain : request.number();
        }
    }

    /** A screen or two of a phone. */
    private static final int PAGE = 25;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final AuditSearch search;
    private final People people;
    private final ServiceTokens tokens;
    private final RequestsById requests;
    private final EmergencyReadings emergencies;
    private final CaseTerms terms;
    private final PageWords page;
    private final JsonMapper json;

    AuditPresenter(
            AuditSearch search,
            People people,
            ServiceTokens tokens,
            RequestsById requests,
            EmergencyReadings emergencies,
            CaseTerms terms,
            PageWords page,
            JsonMapper json) {
        this.search = search;
        this.people = people;
        this.tokens = tokens;
        this.requests = requests;
        this.emergencies = emergencies;
        this.terms = terms;
        this.page = page;
        this.json = json;
    }

    /**
     * @throws InvalidFields naming what is unknown
     * @throws NotFound if the person is no auditor any more: the session may be older than that
     */
    Rows find(Question question, @Nullable String cursor, String auditorId) {
        if (!people.hasRole(auditorId, Roles.AUDITOR)) {
            throw new NotFound("page");
        }
        var found = search.find(query(question), cursor, PAGE, auditorId);
        var known = new Known(names(found.entries()), cases(found.entries()), terms.in(page.locale()), auditorId);
        return new Rows(found.entries().stream().map(e -> row(e, known)).toList(), found.next());
    }

    private AuditQuery query(Question typed) {
        var person = typed.person().isBlank() ? null : person(typed.person().strip());
        var chain = typed.number().isBlank()
                ? null
                : requests.findByNumber(typed.number().strip())
                        .map(Request::id)
                        .orElseThrow(() -> new InvalidFields("number", "emergency.NUMBER", Map.of()));
        var kind = typed.kind().isBlank() ? null : AuditKind.valueOf(typed.kind());
        return new AuditQuery(person, chain, kind, day("from", typed.from()), day("to", typed.to()));
    }

    private String person(String typed) {
        return people.findByNumber(typed)
                .or(() -> people.findByAccount(typed))
                .map(Person::id)
                .orElseThrow(() -> new InvalidFields("person", "import.UNKNOWN_PERSON", Map.of("value", typed)));
    }

    private static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new InvalidFields(field, "field.required", Map.of());
        }
    }

    private Map<String, String> names(Collection<AuditEntry> entries) {
        var ids = entries.stream()
                .flatMap(e -> Stream.concat(
                        Stream.of(e.actorId(), e.subject()).filter(Objects::nonNull),
                        facts(e).values().stream().flatMap(AuditPresenter::texts)))
                .filter(id -> id.length() == 36)
                .collect(Collectors.toSet());
        var names = new HashMap<String, String>();
        people.byIds(ids).forEach(person -> names.put(person.id(), person.name()));
        tokens.names(ids).forEach((id, name) -> names.put(id, page.say("audit.token", name)));
        return names;
    }

    private Map<String, Request> cases(Collection<AuditEntry> entries) {
        return entries.stream()
                .map(AuditEntry::chain)
                .filter(chain -> chain.length() == 36)
                .distinct()
                .flatMap(id -> requests.find(id).stream())
                .collect(Collectors.toMap(Request::id, request -> request));
    }

    private AuditRow row(AuditEntry entry, Known known) {
        var subject = entry.subject() == null ? "" : known.names().getOrDefault(entry.subject(), "");
        var where = entry.chain().equals(Audit.SYSTEM) ? subject : known.number(entry.chain());
        var who = entry.actorId() == null
                ? page.say("record.system")
                : known.names().getOrDefault(entry.actorId(), entry.actorId());
        return new AuditRow(page.times().at(entry.at()), who, what(entry.action()), where, details(entry, known));
    }

    private String what(String action) {
        return Stream.of("audit.action." + action, "timeline." + action)
                .filter(page::has)
                .findFirst()
                .map(page::say)
                .orElse(action);
    }

    private String details(AuditEntry entry, Known known) {
        var facts = new FactWords(
                        page,
                        text -> known.names().getOrDefault(text, text),
                        (fact, value) -> known.terms().of(known.cases().get(entry.chain()), fact, value))
                .say(facts(entry));
        var reason = emergencies.reason(entry, known.auditorId()).map(why -> page.say("audit.reason", why));
        return Stream.concat(Stream.of(facts).filter(words -> !words.isEmpty()), reason.stream())
                .collect(Collectors.joining(page.say("audit.and")));
    }

    /** Ids, codes, numbers and dates; words of people are in no fact. */
    private Map<String, Object> facts(AuditEntry entry) {
        return json.readValue(entry.facts(), OBJECT);
    }

    private static Stream<String> texts(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf)
                : Stream.of(String.valueOf(value));
    }
}
