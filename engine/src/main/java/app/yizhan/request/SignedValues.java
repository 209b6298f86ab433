package app.yizhan.request;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.organisation.People;
import app.yizhan.request.internal.SignedValueMapper;
import app.yizhan.request.internal.SignedValueMapper.SignedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where several people sign one step, each fills in its form: the second's words stand beside the first's and never replace them.
 * The case goes on by the latest value, as in {@link RequestValues}; readers get the words of all of them.
 */
@Service
public class SignedValues {

    private final SignedValueMapper mapper;
    private final RequestValues latest;
    private final People people;
    private final Vault vault;
    private final SchoolClock clock;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    SignedValues(
            SignedValueMapper mapper,
            RequestValues latest,
            People people,
            Vault vault,
            SchoolClock clock,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.latest = latest;
        this.mapper = mapper;
        this.people = people;
        this.vault = vault;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /**
     * Stores what a step's form was filled in with.
     *
     * @param ofSeveral whether others sign the step as well; who signs again in the same turn replaces only their own
     */
    public void write(
            Request request, FormSchema form, Map<String, Object> values, String writerId, boolean ofSeveral) {
        latest.write(request.id(), request.turn(), form, values, writerId);
        if (form.fields().stream().anyMatch(f -> f.card() && values.containsKey(f.key()))) {
            events.publishEvent(new CardChanged(request));
        }
        if (ofSeveral) {
            values.forEach((field, value) -> {
                mapper.delete(request.id(), request.turn(), field, writerId);
                mapper.insert(row(request, form, field, json.writeValueAsString(value), writerId));
            });
        }
    }

    private SignedRow row(Request request, FormSchema form, String field, String text, String writerId) {
        boolean sensitive = form.field(field).map(FormField::sensitive).orElse(false);
        return new SignedRow(
                request.id(),
                request.turn(),
                field,
                writerId,
                sensitive ? null : text,
                sensitive ? vault.seal(text) : null,
                clock.now());
    }

    /** The values with each field that several have signed as the words of all, a line each: {@code name: words}. */
    public Map<String, Object> shown(String requestId, Map<String, Object> values) {
        Map<String, Object> shown = new HashMap<>(values);
        ofLastTurn(requestId).forEach((field, rows) -> {
            if (rows.size() > 1 && shown.get(field) instanceof String) {
                shown.put(field, String.join("\n", rows.stream().map(this::line).toList()));
            }
        });
        return shown;
    }

    /** What a form begins with for one of several signers: their own words, never another's. */
    public Map<String, Object> ownOf(String personId, String requestId, Map<String, Object> values) {
        Map<String, Object> own = new HashMap<>(values);
        ofLastTurn(requestId).forEach((field, rows) -> {
            own.remove(field);
            rows.stream().filter(row -> row.writtenBy().equals(personId)).forEach(row -> own.put(field, value(row)));
        });
        return own;
    }

    /** By field, what was signed in the turn that signed it last. */
    private Map<String, List<SignedRow>> ofLastTurn(String requestId) {
        Map<String, List<SignedRow>> byField = new LinkedHashMap<>();
        for (var row : mapper.all(requestId)) {
            var rows = byField.computeIfAbsent(row.field(), field -> new ArrayList<>());
            if (!rows.isEmpty() && rows.getFirst().turn() != row.turn()) {
                rows.clear();
            }
            rows.add(row);
        }
        return byField;
    }

    private String line(SignedRow row) {
        return people.get(row.writtenBy()).name() + ": " + value(row);
    }

    private Object value(SignedRow row) {
        return json.readValue(row.sealed() == null ? row.val() : vault.open(row.sealed()), Object.class);
    }
}
