package app.yizhan.api;

import app.yizhan.catalog.Family;
import app.yizhan.inbox.Copies;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxCounts;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.inbox.WaitingTasks;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.InvalidFields;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for me, and what I did. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxApi {

    /**
     * @param taskId one slot of one round; null in the box of copies
     * @param action what I did, in the box of done things only
     * @param undoneAt when I took that back, in the box of done things only; null: it stands
     * @param claimedBy person who holds it for now
     * @param actingAs my role and its scope in words; null if I am asked by name
     * @param actingFor name of the colleague who is away and for whom I act
     * @param waitsFor names of those who have it for a while, in the box of waiting things only
     * @param why the facts by which I was asked
     */
    record InboxItem(
            @Nullable String taskId,
            @JsonUnwrapped Card card,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime due,
            boolean overdue,
            boolean urgent,
            @Nullable String claimedBy,
            @Nullable String claimedByName,
            @Nullable String actingAs,
            @Nullable String actingFor,
            @Nullable String action,
            @Nullable OffsetDateTime undoneAt,
            @Nullable List<String> waitsFor,
            String why) {}

    /** What every box shows of a request; its properties stand beside the item's own. */
    record Card(
            String requestId,
            String number,
            String service,
            String serviceName,
            String step,
            String stepName,
            String title,
            String applicant,
            @Nullable String unit) {

        static Card of(
                Family family,
                Locale locale,
                String requestId,
                String number,
                String step,
                String title,
                String applicant,
                @Nullable String unit) {
            return new Card(
                    requestId,
                    number,
                    family.key(),
                    family.name(locale),
                    step,
                    family.stepName(locale, step),
                    title,
                    applicant,
                    unit);
        }
    }

    private final Inbox inbox;
    private final WaitingTasks waiting;
    private final Copies copies;
    private final Units units;
    private final InboxAnswers answers;

    InboxApi(Inbox inbox, WaitingTasks waiting, Copies copies, Units units, InboxAnswers answers) {
        this.inbox = inbox;
        this.waiting = waiting;
        this.copies = copies;
        this.units = units;
        this.answers = answers;
    }

    @GetMapping
    Items<InboxItem> list(
            @RequestParam(defaultValue = "todo") String box,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        var filter = new InboxFilter(role, service, step, unitId(unit), overdue, q);
        return box(box, filter, cursor, Items.limit(limit), caller);
    }

    private Items<InboxItem> box(String box, InboxFilter filter, @Nullable String cursor, int limit, Caller caller) {
        var locale = caller.locale();
        return switch (box) {
            case "todo" -> Items.of(inbox.todo(caller.id(), filter, cursor, limit), e -> answers.todo(e, locale));
            case "done" -> {
                refuse("overdue", filter.overdue());
                yield Items.of(inbox.done(caller.id(), filter, cursor, limit), e -> answers.done(e, locale));
            }
            case "copied" -> {
                unfiltered(filter);
                yield Items.of(copies.of(caller.id(), cursor, limit), e -> answers.copied(e, locale));
            }
            case "waiting" -> {
                unfiltered(filter);
                yield Items.of(waiting.of(caller.id(), cursor, limit), e -> answers.waiting(e, locale));
            }
            default ->
                throw new InvalidFields("box", "api.field.choice", Map.of("options", "todo, done, copied, waiting"));
        };
    }

    /** What a box cannot be narrowed by is refused: left out silently, the answer would hold more than was asked for. */
    private static void unfiltered(InboxFilter filter) {
        refuse("role", filter.role() != null);
        refuse("service", filter.service() != null);
        refuse("step", filter.step() != null);
        refuse("unit", filter.unit() != null);
        refuse("overdue", filter.overdue());
        refuse("q", filter.text() != null);
    }

    private static void refuse(String parameter, boolean given) {
        if (given) {
            throw new InvalidFields(parameter, "api.field.filter", Map.of());
        }
    }

    @GetMapping("/counts")
    InboxCounts counts(Caller caller) {
        return inbox.counts(caller.id());
    }

    /** Callers name a unit by its code. */
    private @Nullable String unitId(@Nullable String code) {
        return code == null ? null : units.byCode(code).map(Unit::id).orElse(code);
    }
}
