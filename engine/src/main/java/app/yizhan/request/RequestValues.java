package app.yizhan.request;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.request.internal.ValueMapper;
import app.yizhan.request.internal.ValueMapper.ValueRow;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** What people handed in, by turn; sensitive values are sealed at rest. */
@Service
public class RequestValues implements PersonalWords {

    private final ValueMapper mapper;
    private final Families families;
    private final Vault vault;
    private final SchoolClock clock;
    private final JsonMapper json;

    RequestValues(ValueMapper mapper, Families families, Vault vault, SchoolClock clock, JsonMapper json) {
        this.mapper = mapper;
        this.families = families;
        this.vault = vault;
        this.clock = clock;
        this.json = json;
    }

    /** Stores the values of a form; those of the same turn and field are replaced. */
    public void write(String requestId, int turn, FormSchema form, Map<String, Object> values, String writerId) {
        if (values.isEmpty()) {
            return;
        }
        mapper.delete(requestId, turn, values.keySet());
        mapper.insert(rows(requestId, turn, form, values, writerId));
    }

    /** The same for a new request, of which nothing is stored yet. */
    void writeFirst(String requestId, FormSchema form, Map<String, Object> values, String writerId) {
        if (!values.isEmpty()) {
            mapper.insertFirst(rows(requestId, 1, form, values, writerId));
        }
    }

    /** Takes values of this turn away: what they said has become a case of its own, and the form begins empty again. */
    public void clear(Request request, Collection<String> fields) {
        if (!fields.isEmpty()) {
            mapper.delete(request.id(), request.turn(), fields);
        }
    }

    private List<ValueRow> rows(
            String requestId, int turn, FormSchema form, Map<String, Object> values, String writerId) {
        return values.entrySet().stream()
                .map(e -> row(requestId, turn, form, e.getKey(), e.getValue(), writerId))
                .sorted(Comparator.comparing(ValueRow::field))
                .toList();
    }

    private ValueRow row(
            String requestId, int turn, FormSchema form, String key, @Nullable Object value, String writerId) {
        var text = json.writeValueAsString(value);
        boolean sensitive = form.field(key).map(FormField::sensitive).orElse(false);
        return new ValueRow(
                requestId,
                turn,
                key,
                sensitive ? null : text,
                sensitive ? vault.seal(text) : null,
                writerId,
                clock.now());
    }

    /** All values as they stand: of the start form those of the last submission, of steps the latest. */
    public Map<String, Object> current(Request request) {
        return read(request, request.turn(), field -> true, mapper.all(request.id()));
    }

    /** Of a case that was corrected: its start form as it was handed in before, computed values included. */
    public Map<String, Object> beforeLastTurn(Request request) {
        return request.turn() < 2 ? Map.of() : read(request, request.turn() - 1, key -> true, mapper.all(request.id()));
    }

    /** Values of the fields marked {@code card}, for titles and lists; none of them is sensitive. */
    public Map<String, Object> card(Request request) {
        return read(request, request.turn(), isCard(request), mapper.all(request.id()));
    }

    /** As {@link #card} without what the step hides from those whom it asks. */
    public Map<String, Object> card(Request request, String step) {
        var asked = family(request).step(step);
        var shown = isCard(request).and(key -> !"hidden".equals(asked.right(key)));
        return read(request, request.turn(), shown, mapper.all(request.id()));
    }

    /** As {@link #card} for a page of requests, by request id, in one statement. */
    public Map<String, Map<String, Object>> cards(List<Request> page) {
        if (page.isEmpty()) {
            return Map.of();
        }
        var rows = mapper.allOf(page.stream().map(Request::id).toList()).stream()
                .collect(Collectors.groupingBy(ValueRow::requestId));
        return page.stream()
                .collect(Collectors.toMap(
                        Request::id, r -> read(r, r.turn(), isCard(r), rows.getOrDefault(r.id(), List.of()))));
    }

    private Predicate<String> isCard(Request request) {
        var family = family(request);
        return key -> family.field(key).map(f -> f.card() && !f.sensitive()).orElse(false);
    }

    /** Keys of start-form fields whose value differs from the submission before; empty on the first turn. */
    public Set<String> changedByLastTurn(Request request) {
        if (request.turn() < 2) {
            return Set.of();
        }
        var all = mapper.all(request.id());
        var now = read(request, request.turn(), key -> true, all);
        var before = read(request, request.turn() - 1, key -> true, all);
        Set<String> changed = new TreeSet<>();
        for (var field : family(request).startForm().fields()) {
            if (!java.util.Objects.equals(now.get(field.key()), before.get(field.key()))) {
                changed.add(field.key());
            }
        }
        return changed;
    }

    private Map<String, Object> read(Request request, int turn, Predicate<String> wanted, List<ValueRow> all) {
        var start = family(request).startForm();
        Map<String, ValueRow> rows = new LinkedHashMap<>();
        for (var row : all) {
            boolean ofStart = start.field(row.field()).isPresent();
            if (wanted.test(row.field()) && (ofStart ? row.turn() == turn : row.turn() <= turn)) {
                rows.put(row.field(), row);
            }
        }
        Map<String, Object> values = new HashMap<>();
        rows.forEach((key, row) -> values.put(key, value(row)));
        return values;
    }

    private Object value(ValueRow row) {
        var text = row.sealed() == null ? row.val() : vault.open(row.sealed());
        return json.readValue(text, Object.class);
    }

    private Family family(Request request) {
        return request.definitionId() == null
                ? families.latest(request.service())
                : families.of(request.definitionId());
    }

    @Override
    public int delete(String requestId) {
        return mapper.deleteAll(requestId) + mapper.deleteSigned(requestId) + mapper.deleteOpinions(requestId);
    }

    /** Only what the keys name. */
    public static Map<String, Object> only(Map<String, Object> values, Collection<String> keys) {
        Map<String, Object> some = new LinkedHashMap<>();
        List.copyOf(keys).stream().filter(values::containsKey).forEach(k -> some.put(k, values.get(k)));
        return some;
    }
}
