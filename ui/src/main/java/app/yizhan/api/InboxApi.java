package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.inbox.DoneEntry;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxCounts;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Words;
import java.time.OffsetDateTime;
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
     * @param claimedBy person who holds it for now
     * @param actingAs my role and its scope in words; null if I am asked by name
     * @param why the facts by which I was asked
     */
    record InboxItem(
            @Nullable String taskId,
            String requestId,
            String number,
            String service,
            String serviceName,
            String step,
            String stepName,
            String title,
            String applicant,
            @Nullable String unit,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime due,
            boolean overdue,
            boolean urgent,
            @Nullable String claimedBy,
            @Nullable String claimedByName,
            @Nullable String actingAs,
            @Nullable String actingFor,
            @Nullable String action,
            String why) {}

    private final Inbox inbox;
    private final Families families;
    private final RequestQueries queries;
    private final Words words;
    private final Units units;
    private final Sentences sentences;
    private final SchoolClock clock;

    InboxApi(
            Inbox inbox,
            Families families,
            RequestQueries queries,
            Words words,
            Units units,
            Sentences sentences,
            SchoolClock clock) {
        this.inbox = inbox;
        this.families = families;
        this.queries = queries;
        this.words = words;
        this.units = units;
        this.sentences = sentences;
        this.clock = clock;
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
        return switch (box) {
            case "todo" -> {
                var filter = new InboxFilter(role, service, step, unitId(unit), overdue, q);
                var page = inbox.todo(caller.id(), filter, cursor, Items.limit(limit));
                yield Items.of(page, entry -> todo(entry, caller));
            }
            case "done" -> Items.of(
                    inbox.done(caller.id(), service, cursor, Items.limit(limit)), entry -> done(entry, caller));
            case "copied" -> Items.none();
            default -> throw new InvalidFields("box", "api.field.choice", Map.of("options", "todo, done, copied"));
        };
    }

    @GetMapping("/counts")
    InboxCounts counts(Caller caller) {
        return inbox.counts(caller.id());
    }

    /** Callers name a unit by its code. */
    private @Nullable String unitId(@Nullable String code) {
        return code == null ? null : units.byCode(code).map(Unit::id).orElse(code);
    }

    private InboxItem todo(InboxEntry entry, Caller caller) {
        var family = families.of(entry.definitionId());
        var locale = caller.locale();
        return new InboxItem(
                entry.slotId(), entry.requestId(), entry.number(), entry.service(), family.name(locale), entry.step(),
                family.stepName(locale, entry.step()), words.title(family, entry.card(), locale), entry.applicant(),
                entry.unitName(), Instants.of(entry.createdAt()), Instants.orNull(entry.due()),
                entry.due() != null && entry.due().isBefore(clock.now()), entry.urgent(), entry.claimedBy(),
                entry.claimedName(), sentences.capacity(entry.actingAs(), locale), null, null,
                sentences.why(entry.why(), locale));
    }

    private InboxItem done(DoneEntry entry, Caller caller) {
        var family = families.of(entry.definitionId());
        var locale = caller.locale();
        return new InboxItem(
                entry.slotId(), entry.requestId(), entry.number(), entry.service(), family.name(locale), entry.step(),
                family.stepName(locale, entry.step()), queries.title(entry.requestId(), caller.id(), locale),
                entry.applicant(), entry.unitName(), Instants.of(entry.at()), null, false, false, null, null,
                sentences.capacity(entry.capacity(), locale), null, entry.action(), "");
    }
}
