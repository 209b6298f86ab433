package app.yizhan.document;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.organisation.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a model says of a document in the properties of its service task; an unknown name is an error. */
@Component
class DocumentInputs {

    private static final Set<String> NAMES = Set.of(
            "document",
            "variant",
            "paper",
            "series",
            "seal",
            "facts",
            "public",
            "language",
            "validFrom",
            "validTo",
            "validFor",
            "reason");

    private final WorkingCalendar calendar;
    private final SchoolClock clock;

    DocumentInputs(WorkingCalendar calendar, SchoolClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException naming the task and what is wrong */
    DocumentOrder order(ServiceTask task, Map<String, Object> values, Person holder) {
        var inputs = of(task);
        var kind = kind(task);
        return new DocumentOrder(
                kind,
                text(values, inputs.get("variant")),
                Paper.valueOf(inputs.getOrDefault("paper", "A4").toUpperCase(Locale.ROOT)),
                inputs.getOrDefault("series", kind),
                seal(list(inputs.getOrDefault("seal", "")), text(values, inputs.get("variant"))),
                list(inputs.getOrDefault("facts", "")),
                list(inputs.getOrDefault("public", PersonFacts.NAME)),
                language(text(values, inputs.get("language")), holder),
                moment(text(values, inputs.get("validFrom")), false),
                inputs.containsKey("validFor")
                        ? calendar.due(clock.now(), WorkDuration.parse(inputs.get("validFor")))
                                .at()
                        : moment(text(values, inputs.get("validTo")), true));
    }

    String kind(ServiceTask task) {
        var kind = of(task).get("document");
        if (kind == null || !kind.matches("[a-z][a-z-]{0,63}")) {
            throw new IllegalArgumentException(task.getId() + ": no kind of document");
        }
        return kind;
    }

    String reason(ServiceTask task) {
        return of(task).getOrDefault("reason", "revoked");
    }

    static Map<String, String> of(ServiceTask task) {
        Map<String, String> inputs = new HashMap<>();
        if (task.getExtensionElements() != null) {
            task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(p -> p.getCamundaProperties().stream())
                    .forEach(p -> inputs.put(p.getCamundaName(), p.getCamundaValue()));
        }
        if (!NAMES.containsAll(inputs.keySet())) {
            throw new IllegalArgumentException(task.getId() + ": unknown inputs in " + inputs.keySet());
        }
        return inputs;
    }

    static List<String> list(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** {@code college, RESIDENCE:HOUSING_CENTRE}: that of the variant, else the one for all; null: it carries none. */
    static @Nullable String seal(List<String> said, @Nullable String variant) {
        var own = said.stream()
                .filter(one -> variant != null && one.startsWith(variant + ":"))
                .map(one -> one.substring(one.indexOf(':') + 1).strip())
                .findFirst();
        return own.or(() -> said.stream().filter(one -> !one.contains(":")).findFirst())
                .orElse(null);
    }

    private static @Nullable String text(Map<String, Object> values, @Nullable String field) {
        var value = field == null ? null : values.get(field);
        return value == null ? null : value.toString();
    }

    private static Locale language(@Nullable String asked, Person holder) {
        return asked == null ? holder.locale() : Locale.of(asked.toLowerCase(Locale.ROOT));
    }

    /** A day is valid until it is over. */
    private static @Nullable LocalDateTime moment(@Nullable String value, boolean end) {
        if (value == null) {
            return null;
        }
        return value.contains("T")
                ? LocalDateTime.parse(value)
                : LocalDate.parse(value).plusDays(end ? 1 : 0).atStartOfDay();
    }
}
