package app.yizhan.inbox;

import app.yizhan.inbox.internal.InboxPageMapper;
import app.yizhan.inbox.internal.InboxPageMapper.AskedRow;
import app.yizhan.inbox.internal.InboxPageMapper.WaitingRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.request.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What one gave to others for a while and gets back: by whom it waits, and since when. */
@Service
public class WaitingTasks {

    private final InboxPageMapper mapper;
    private final Reach reach;
    private final People people;

    WaitingTasks(InboxPageMapper mapper, Reach reach, People people) {
        this.mapper = mapper;
        this.reach = reach;
        this.people = people;
    }

    /**
     * Newest first.
     *
     * @param cursor {@code next} of the page before, or null
     * @throws app.yizhan.refusal.Refusal if the cursor is not one of ours
     */
    public Page<WaitingEntry> of(String personId, @Nullable String cursor, int limit) {
        if (cursor != null && !InboxCursor.ID.matcher(cursor).matches()) {
            throw InboxCursor.bad();
        }
        var owners = reach.latelyOf(personId, null).owners();
        var rows = owners.isEmpty() ? List.<WaitingRow>of() : mapper.waiting(owners, personId, cursor, limit + 1);
        var page = rows.stream().limit(limit).toList();
        var asked = asked(page);
        var items = page.stream()
                .map(row -> entry(row, asked.getOrDefault(row.slotId(), List.of())))
                .toList();
        return new Page<>(items, rows.size() > limit ? items.getLast().slotId() : null);
    }

    private Map<String, List<AskedRow>> asked(List<WaitingRow> page) {
        return page.isEmpty()
                ? Map.of()
                : mapper
                        .askedFirst(page.stream()
                                .map(WaitingRow::roundId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(AskedRow::slotId));
    }

    private WaitingEntry entry(WaitingRow row, List<AskedRow> asked) {
        boolean returned = row.pausedAt() != null;
        return new WaitingEntry(
                row.slotId(),
                row.requestId(),
                row.number(),
                row.service(),
                row.definitionId(),
                row.step(),
                row.applicant(),
                row.unitName(),
                row.principal(),
                returned ? List.of(row.applicant()) : names(asked),
                returned ? row.pausedAt() : asked.getFirst().since(),
                row.dueAt());
    }

    private List<String> names(List<AskedRow> asked) {
        Set<String> names = new LinkedHashSet<>();
        asked.stream()
                .map(a -> new Principal(a.principal()))
                .flatMap(p -> people.holders(p).stream())
                .map(Person::name)
                .forEach(names::add);
        return List.copyOf(names);
    }
}
