package app.yizhan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.inbox.internal.InboxMapper;
import app.yizhan.inbox.internal.InboxMapper.EntryRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.College;
import app.yizhan.testing.EngineTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Pages of an inbox against a list that is sorted in memory, on random entries that reach people through several roles. */
@EngineTest
@Transactional
@DisplayName("Pages of an inbox")
class InboxPagesTest {

    private static final int ENTRIES = 120;
    private static final LocalDateTime BASE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    College college;

    @Autowired
    InboxMapper mapper;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hold_each_entry_once_and_in_order_whatever_their_length(long seed) {
        var random = new Random(seed);
        var me = college.personId("counselor01");
        var before = ids(me, 200);
        var mine = people.principalsOf(me).stream().map(Principal::value).toList();
        List<EntryRow> expected = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            var row = row(random, random.nextInt(10) == 0 ? me : college.personId("student01"));
            mapper.insert(row);
            if (reaches(random, row, mine, me)) {
                expected.add(row);
            }
        }
        expected.sort(Comparator.comparingInt(EntryRow::rankNo).thenComparing(EntryRow::sortDue).thenComparing(EntryRow::slotId));
        for (int limit : new int[] {1, 3, 7, 50, 200}) {
            assertThat(ids(me, limit).stream().filter(id -> !before.contains(id)))
                    .as("pages of %s", limit)
                    .containsExactlyElementsOf(expected.stream().map(EntryRow::slotId).toList());
        }
        assertThat(inbox.counts(me).todo()).isEqualTo(expected.size() + before.size());
    }

    @Test
    void a_percent_sign_that_is_searched_for_is_a_percent_sign() {
        var me = college.personId("counselor01");
        var row = row(new Random(7), college.personId("student01"));
        mapper.insert(row);
        mapper.addPrincipal(row.slotId(), Principal.person(me).value());
        assertThat(inbox.todo(me, search("%"), null, 50).items()).isEmpty();
        assertThat(inbox.todo(me, search("_"), null, 50).items()).isEmpty();
        assertThat(inbox.todo(me, search("\\"), null, 50).items()).isEmpty();
        assertThat(inbox.todo(me, search("2026-00000"), null, 50).items()).extracting(InboxEntry::slotId).contains(row.slotId());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "x", "0|2026-11-23T09:00|x", "0|+999999999-01-01T00:00|00000000-0000-7000-8000-000000000000",
        "0|-0001-01-01T00:00|00000000-0000-7000-8000-000000000000", "9999999999|2026-11-23T09:00|00000000-0000-7000-8000-000000000000",
        "0|2026-11-23T09:00|00000000-0000-7000-8000-00000000000é", "0|2026-11-23T09:00"
    })
    void a_cursor_that_is_none_of_ours_is_refused(String plain) {
        var cursor = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        var me = college.personId("counselor01");
        assertThatThrownBy(() -> inbox.todo(me, InboxFilter.NONE, cursor, 50)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> inbox.done(me, null, plain + "😀", 50)).isInstanceOf(Refusal.class);
    }

    private static InboxFilter search(String text) {
        return new InboxFilter(null, null, null, null, false, text);
    }

    private List<String> ids(String me, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = inbox.todo(me, InboxFilter.NONE, cursor, limit);
            page.items().forEach(e -> ids.add(e.slotId()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    /** Gives the entry to some of my capacities and to others; @return whether I am reached by it. */
    private boolean reaches(Random random, EntryRow row, List<String> mine, String me) {
        boolean reached = false;
        for (var principal : mine) {
            if (random.nextInt(3) == 0) {
                mapper.addPrincipal(row.slotId(), principal);
                reached |= principal.startsWith("person:") || !row.applicantId().equals(me);
            }
        }
        mapper.addPrincipal(row.slotId(), "COUNSELOR@unit:nobody");
        return reached;
    }

    private static EntryRow row(Random random, String applicantId) {
        var due = random.nextInt(4) == 0 ? Inbox.NO_DUE : BASE.plusHours(random.nextInt(5));
        return new EntryRow(
                new UUID(random.nextLong(), random.nextLong()).toString(), id(random), id(random),
                "HOUSE-2026-%06d".formatted(random.nextInt(10)), "room-change", "d", "Task_X", "DECIDE", applicantId, "name", null,
                null, "{}", "[]", BASE, random.nextInt(2), due, null, null, null);
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
