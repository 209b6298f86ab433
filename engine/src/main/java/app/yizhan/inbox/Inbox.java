package app.yizhan.inbox;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.inbox.Reach.Ranges;
import app.yizhan.inbox.internal.CopyMapper;
import app.yizhan.inbox.internal.InboxPageMapper;
import app.yizhan.inbox.internal.InboxPageMapper.SeenRow;
import app.yizhan.organisation.Reason;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Page;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who can act on what, read from our own rows: the same few statements a page, whatever its size (who one is, the page).
 *
 * <p>Order: urgent first, then by due time, then by id. Pages are cut by cursor, never by offset. Each page is one
 * statement and needs no transaction around it: at READ COMMITTED a second statement would see another state anyway.
 */
@Service
public class Inbox {

    static final LocalDateTime NO_DUE = LocalDateTime.of(9999, 12, 31, 0, 0);

    private final InboxPageMapper mapper;
    private final CopyMapper copies;
    private final Reach reach;
    private final Units units;
    private final SchoolClock clock;
    private final ObjectReader cards;
    private final ObjectReader reasons;

    Inbox(InboxPageMapper mapper, CopyMapper copies, Reach reach, Units units, SchoolClock clock, JsonMapper json) {
        this.mapper = mapper;
        this.copies = copies;
        this.reach = reach;
        this.units = units;
        this.clock = clock;
        this.cards = json.readerFor(new TypeReference<Map<String, Object>>() {});
        this.reasons = json.readerFor(new TypeReference<List<Reason>>() {});
    }

    /**
     * What waits for the person.
     *
     * @param cursor {@code next} of the page before, or null
     * @throws Refusal if the cursor is not one of ours
     */
    public Page<InboxEntry> todo(String personId, InboxFilter filter, @Nullable String cursor, int limit) {
        var after = InboxCursor.read(cursor);
        var ranges = reach.latelyOf(personId, filter.role());
        if (ranges.isEmpty() || filter.unit() != null && !TimeOrderedId.couldBe(filter.unit())) {
            return new Page<>(List.of(), null);
        }
        var now = clock.now();
        var rows = mapper.page(ranges.all(), filter.escaped(), within(filter.unit()), now, after, limit + 1);
        var next = rows.size() > limit ? InboxCursor.after(rows.get(limit - 1)) : null;
        Map<String, List<Reason>> why = new HashMap<>();
        return new Page<>(
                rows.stream()
                        .limit(limit)
                        .map(row -> entry(row, ranges, now, why))
                        .toList(),
                next);
    }

    private List<String> within(@Nullable String unit) {
        return unit == null ? List.of() : units.within(unit);
    }

    /** By service, step and unit what waits for the person, each slot counted once: what there is to filter by. */
    public List<InboxShare> shares(String personId) {
        var ranges = reach.latelyOf(personId, null);
        return ranges.isEmpty() ? List.of() : mapper.shares(ranges.all());
    }

    /** The entry of one slot, if it waits for the person. */
    public Optional<InboxEntry> find(String slotId, String personId) {
        var ranges = reach.of(personId);
        return ranges.isEmpty()
                ? Optional.empty()
                : mapper.one(ranges.all(), slotId).map(row -> entry(row, ranges, clock.now(), new HashMap<>()));
    }

    /** What waits for the person in one request, the first that was asked. */
    public Optional<InboxEntry> ofRequest(String requestId, String personId) {
        return mapper.slotsOf(requestId).stream()
                .flatMap(slot -> find(slot, personId).stream())
                .findFirst();
    }

    /**
     * Own decisions, newest first.
     *
     * @param filter whether something is late plays no part: it is done
     */
    public Page<DoneEntry> done(String personId, InboxFilter filter, @Nullable String cursor, int limit) {
        if (cursor != null && !InboxCursor.ID.matcher(cursor).matches()) {
            throw InboxCursor.bad();
        }
        var rows = mapper.done(personId, filter.escaped(), cursor, limit + 1);
        return rows.size() > limit
                ? new Page<>(
                        List.copyOf(rows.subList(0, limit)), rows.get(limit - 1).decisionId())
                : new Page<>(rows, null);
    }

    /** Exact; what reaches the person in several ways counts once. */
    public InboxCounts counts(String personId) {
        var ranges = reach.latelyOf(personId, null);
        if (ranges.isEmpty()) {
            return new InboxCounts(0, 0, 0, 0);
        }
        var counted = mapper.count(ranges.all(), ranges.owners(), personId, clock.now());
        return new InboxCounts(counted.todo(), counted.overdue(), copies.unread(personId), counted.waiting());
    }

    /** @param known those of the page that are read already: one rule has the same reasons for many */
    private InboxEntry entry(SeenRow row, Ranges ranges, LocalDateTime now, Map<String, List<Reason>> known) {
        boolean claimed = row.claimedTo() != null && row.claimedTo().isAfter(now);
        var capacity = ranges.capacities().get(row.rangeNo());
        return new InboxEntry(
                row.slotId(),
                row.requestId(),
                row.number(),
                row.service(),
                row.definitionId(),
                row.step(),
                row.purpose(),
                row.applicantId(),
                row.applicant(),
                row.unitName(),
                cards.readValue(row.card()),
                row.createdAt(),
                row.sortDue().getYear() == NO_DUE.getYear() ? null : row.sortDue(),
                row.rankNo() == 0,
                claimed ? row.claimedBy() : null,
                claimed ? row.claimedName() : null,
                capacity.principal().value(),
                capacity.actingFor(),
                known.computeIfAbsent(row.why(), reasons::readValue));
    }
}
