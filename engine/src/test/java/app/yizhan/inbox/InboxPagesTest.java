package app.yizhan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.inbox.internal.InboxMapper;
import app.yizhan.inbox.internal.InboxMapper.EntryRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Units;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

    private static final String UNIT = UUID.randomUUID().toString();

    @Autowired
    College college;

    @Autowired
    SchoolClock clock;

    @Autowired
    InboxMapper mapper;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    Units units;

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
        expected.sort(Comparator.comparingInt(EntryRow::rankNo)
                .thenComparing(EntryRow::sortDue)
                .thenComparing(EntryRow::slotId));
        for (int limit : new int[] {1, 3, 7, 50, 200}) {
            assertThat(ids(me, limit).stream().filter(id -> !before.contains(id)))
                    .as("pages of %s", limit)
                    .containsExactlyElementsOf(
                            expected.stream().map(EntryRow::slotId).toList());
        }
        assertThat(inbox.counts(me).todo()).isEqualTo(expected.size() + before.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void show_exactly_what_a_filter_names(long seed) {
        var random = new Random(seed);
        var me = college.personId("counselor01");
        var mine = people.principalsOf(me).stream().map(Principal::value).toList();
        List<EntryRow> reached = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            var row = row(random, college.personId("student01"));
            mapper.insert(row);
            if (reaches(random, row, mine, me)) {
                reached.add(row);
            }
        }
        var now = clock.now();
        var unit = UNIT;
        check(
                me,
                reached,
                new InboxFilter(null, "s1", null, null, false, null),
                e -> e.service().equals("s1"));
        check(
                me,
                reached,
                new InboxFilter(null, null, "Task_1", null, false, null),
                e -> e.step().equals("Task_1"));
        check(me, reached, new InboxFilter(null, null, null, unit, false, null), e -> unit.equals(e.unitId()));
        var schoolClass = String.valueOf(unit(1));
        var whole = units.collegeOf(schoolClass).orElseThrow().id();
        check(me, reached, new InboxFilter(null, null, null, whole, false, null), e -> schoolClass.equals(e.unitId()));
        assertThat(inbox.shares(me).stream()
                        .filter(share -> schoolClass.equals(share.unitId())
                                && share.service().equals("s1")
                                && share.step().equals("Task_1"))
                        .mapToInt(InboxShare::waiting)
                        .sum())
                .isEqualTo(reached.stream()
                        .filter(e -> schoolClass.equals(e.unitId())
                                && e.service().equals("s1")
                                && e.step().equals("Task_1"))
                        .count());
        check(
                me,
                reached,
                new InboxFilter(null, null, null, null, true, null),
                e -> e.sortDue().isBefore(now));
        check(
                me,
                reached,
                new InboxFilter(null, "s0", "Task_1", unit, true, null),
                e -> e.service().equals("s0")
                        && e.step().equals("Task_1")
                        && unit.equals(e.unitId())
                        && e.sortDue().isBefore(now));
        assertThat(inbox.counts(me).overdue())
                .isEqualTo(
                        reached.stream().filter(e -> e.sortDue().isBefore(now)).count());
    }

    private void check(String me, List<EntryRow> reached, InboxFilter filter, Predicate<EntryRow> wanted) {
        for (int limit : new int[] {3, 200}) {
            assertThat(ids(me, filter, limit))
                    .as("%s by %s", filter, limit)
                    .containsExactlyElementsOf(reached.stream()
                            .filter(wanted)
                            .sorted(Comparator.comparingInt(EntryRow::rankNo)
                                    .thenComparing(EntryRow::sortDue)
                                    .thenComparing(EntryRow::slotId))
                            .map(EntryRow::slotId)
                            .toList());
        }
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
        assertThat(inbox.todo(me, search("2026-00000"), null, 50).items())
                .extracting(InboxEntry::slotId)
                .contains(row.slotId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0|2026-11-23T09:00|x",
                "0|+999999999-01-01T00:00|00000000-0000-7000-8000-000000000000",
                "0|-0001-01-01T00:00|00000000-0000-7000-8000-000000000000",
                "9999999999|2026-11-23T09:00|00000000-0000-7000-8000-000000000000",
                "0|2026-11-23T09:00|00000000-0000-7000-8000-00000000000é",
                "0|2026-11-23T09:00"
            })
    void a_cursor_that_is_none_of_ours_is_refused(String plain) {
        var cursor = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        var me = college.personId("counselor01");
        assertThatThrownBy(() -> inbox.todo(me, InboxFilter.NONE, cursor, 50)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> inbox.done(me, InboxFilter.NONE, plain + "😀", 50))
                .isInstanceOf(Refusal.class);
    }

    private static InboxFilter search(String text) {
        return new InboxFilter(null, null, null, null, false, text);
    }

    private List<String> ids(String me, int limit) {
        return ids(me, InboxFilter.NONE, limit);
    }

    private List<String> ids(String me, InboxFilter filter, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var page = inbox.todo(me, filter, cursor, limit);
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

    private EntryRow row(Random random, String applicantId) {
        var due = random.nextInt(4) == 0
                ? Inbox.NO_DUE
                : clock.now().minusHours(2).withNano(0).plusHours(random.nextInt(5));
        return new EntryRow(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                id(random),
                id(random),
                "HOUSE-2026-%06d".formatted(random.nextInt(10)),
                "s" + random.nextInt(3),
                "d",
                "Task_" + random.nextInt(3),
                "DECIDE",
                applicantId,
                "name",
                unit(random.nextInt(3)),
                null,
                "{}",
                "[]",
                BASE,
                random.nextInt(2),
                due,
                null,
                null,
                null);
    }

    /** One of nowhere, a class, or none. */
    private @Nullable String unit(int choice) {
        return switch (choice) {
            case 0 -> UNIT;
            case 1 -> people.get(college.personId("student01")).classId();
            default -> null;
        };
    }

    private static String id(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
