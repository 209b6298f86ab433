package app.yizhan.inbox;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.inbox.internal.InboxMapper;
import app.yizhan.inbox.internal.InboxMapper.Cursor;
import app.yizhan.inbox.internal.InboxMapper.SeenRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Page;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who can act on what, read from our own rows: two statements a page, whatever its size (roles of the person, the page).
 *
 * <p>Order: urgent first, then by due time, then by id. Pages are cut by cursor, never by offset.
 */
@Service
@Transactional(readOnly = true)
public class Inbox {

    static final LocalDateTime NO_DUE = LocalDateTime.of(9999, 12, 31, 0, 0);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final InboxMapper mapper;
    private final People people;
    private final SchoolClock clock;
    private final JsonMapper json;

    Inbox(InboxMapper mapper, People people, SchoolClock clock, JsonMapper json) {
        this.mapper = mapper;
        this.people = people;
        this.clock = clock;
        this.json = json;
    }

    /**
     * What waits for the person.
     *
     * @param cursor {@code next} of the page before, or null
     * @throws Refusal if the cursor is not one of ours
     */
    public Page<InboxEntry> todo(String personId, InboxFilter filter, @Nullable String cursor, int limit) {
        var principals = principals(personId, filter.role());
        if (principals.isEmpty() || filter.unit() != null && !TimeOrderedId.couldBe(filter.unit())) {
            return new Page<>(List.of(), null);
        }
        List<InboxEntry> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Cursor after = cursor == null ? null : cursor(cursor);
        // a slot reached through several principals takes several rows; ask again until the page is full
        while (true) {
            var rows = mapper.page(personId, principals, filter.escaped(), clock.now(), after, limit + 1);
            for (var row : rows) {
                if (seen.add(row.slotId())) {
                    items.add(entry(row));
                    if (items.size() > limit) {
                        return new Page<>(List.copyOf(items.subList(0, limit)), text(rows, items.get(limit - 1).slotId(), after));
                    }
                }
            }
            if (rows.size() <= limit) {
                return new Page<>(List.copyOf(items), null);
            }
            var last = rows.getLast();
            after = new Cursor(last.rankNo(), last.sortDue(), last.slotId());
        }
    }

    /** The entry of one slot, if it waits for the person. */
    public Optional<InboxEntry> find(String slotId, String personId) {
        return mapper.one(personId, principals(personId, null), slotId).map(this::entry);
    }

    /** Own decisions, newest first. */
    public Page<DoneEntry> done(String personId, @Nullable String service, @Nullable String cursor, int limit) {
        if (cursor != null && !ID.matcher(cursor).matches()) {
            throw badCursor();
        }
        var rows = mapper.done(personId, service, cursor, limit + 1);
        return rows.size() > limit
                ? new Page<>(List.copyOf(rows.subList(0, limit)), rows.get(limit - 1).decisionId())
                : new Page<>(rows, null);
    }

    public InboxCounts counts(String personId) {
        var principals = principals(personId, null);
        return new InboxCounts(
                mapper.count(personId, principals, null), mapper.count(personId, principals, clock.now()), 0);
    }

    private List<String> principals(String personId, @Nullable String role) {
        return people.principalsOf(personId).stream()
                .filter(p -> role == null || !p.isPerson() && p.role().equals(role))
                .map(Principal::value)
                .sorted()
                .toList();
    }

    private InboxEntry entry(SeenRow row) {
        boolean claimed = row.claimedTo() != null && row.claimedTo().isAfter(clock.now());
        return new InboxEntry(
                row.slotId(), row.requestId(), row.number(), row.service(), row.definitionId(), row.step(), row.purpose(),
                row.applicantId(), row.applicant(), row.unitName(), json.readValue(row.card(), OBJECT), row.createdAt(),
                row.sortDue().getYear() == NO_DUE.getYear() ? null : row.sortDue(), row.rankNo() == 0,
                claimed ? row.claimedBy() : null, claimed ? row.claimedName() : null, row.principal(),
                json.readValue(row.why(), REASONS));
    }

    private static String text(List<SeenRow> rows, String slotId, @Nullable Cursor before) {
        var last = rows.stream()
                .filter(r -> r.slotId().equals(slotId))
                .findFirst()
                .map(r -> new Cursor(r.rankNo(), r.sortDue(), r.slotId()))
                .orElse(before);
        var plain = last.rankNo() + "|" + last.sortDue() + "|" + last.slotId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Cursor cursor(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|");
            var sortDue = LocalDateTime.parse(parts[1]);
            if (sortDue.getYear() < 1 || sortDue.isAfter(NO_DUE) || !ID.matcher(parts[2]).matches()) {
                throw badCursor();
            }
            return new Cursor(Integer.parseInt(parts[0]), sortDue, parts[2]);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw badCursor();
        }
    }

    private static Refusal badCursor() {
        return new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
    }
}
