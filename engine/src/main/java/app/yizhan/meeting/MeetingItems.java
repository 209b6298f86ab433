package app.yizhan.meeting;

import app.yizhan.audit.Vault;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.meeting.internal.ItemRow;
import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.meeting.internal.MeetingMapper.WaitingRow;
import app.yizhan.party.VoteCount;
import app.yizhan.party.VotedCases;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the steps at which a meeting's cases wait ask beside the vote. */
@Component
class MeetingItems {

    private static final VoteCount NO_VOTE = VoteCount.attendance(0, 0, 0);

    private final MeetingMapper mapper;
    private final Families families;
    private final List<VotedCases> voted;
    private final Vault vault;
    private final JsonMapper json;

    MeetingItems(MeetingMapper mapper, Families families, List<VotedCases> voted, Vault vault, JsonMapper json) {
        this.mapper = mapper;
        this.families = families;
        this.voted = voted;
        this.vault = vault;
        this.json = json;
    }

    /** The task at which each of the cases waits, by case; a case that waits at none is left out. */
    Map<String, WaitingRow> waiting(Collection<String> requests) {
        return requests.isEmpty()
                ? Map.of()
                : mapper.waiting(requests).stream()
                        .collect(Collectors.toMap(WaitingRow::requestId, Function.identity(), (one, other) -> one));
    }

    /** The task of an item, where its case still waits at the step that was put on the agenda. */
    static Optional<WaitingRow> of(ItemRow item, Map<String, WaitingRow> waiting) {
        return Optional.ofNullable(waiting.get(item.requestId()))
                .filter(task -> task.step().equals(item.task()));
    }

    Family family(ItemRow item) {
        return families.of(item.definitionId());
    }

    FormSchema form(WaitingRow task) {
        var family = families.of(task.definitionId());
        return family.formOf(step(family, task)).orElse(new FormSchema("", List.of(), List.of(), "{}"));
    }

    boolean isApproval(WaitingRow task) {
        return step(families.of(task.definitionId()), task).kind() == Step.Kind.APPROVAL;
    }

    /** Whether a lost motion ends or sends back the case; where it does not, it waits at the step still. */
    boolean rejects(WaitingRow task) {
        return step(families.of(task.definitionId()), task).actions().contains("reject");
    }

    private static Step step(Family family, WaitingRow task) {
        return family.step(task.step());
    }

    /** Fields of the step's form that the vote does not tell. */
    Set<String> asked(FormSchema form) {
        var told = told(form, NO_VOTE, LocalDate.EPOCH, "").keySet();
        return form.fields().stream()
                .filter(field -> !field.computed() && !told.contains(field.key()))
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    /** What the vote tells of the step's form. */
    Map<String, Object> told(FormSchema form, VoteCount count, LocalDate day, String lateReason) {
        return voted.stream()
                .flatMap(each -> each.told(form, count, day, lateReason).entrySet().stream())
                .filter(entry -> form.field(entry.getKey()).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** @throws app.yizhan.refusal.Refusal if a rule of the case refuses what was resolved */
    void check(ItemRow item, Map<String, Object> values) {
        voted.forEach(each -> each.check(item.requestId(), item.task(), values));
    }

    boolean isSensitive(ItemRow item, String key) {
        return family(item).field(key).map(FormField::sensitive).orElse(true);
    }

    byte[] seal(Map<String, Object> data) {
        return vault.seal(json.writeValueAsString(data));
    }

    Map<String, Object> data(ItemRow item) {
        return item.said() == null
                ? Map.of()
                : json.readValue(vault.open(item.said()), new TypeReference<Map<String, Object>>() {});
    }
}
