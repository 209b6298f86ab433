package app.yizhan.publication;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.Aliases;
import app.yizhan.publication.internal.PublicationMapper;
import app.yizhan.publication.internal.PublicationMapper.AnswerRow;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Page;
import app.yizhan.request.Request;
import app.yizhan.request.Retries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers for the whole school. Who asked is nowhere here, and of those who support a question only how many. */
@Service
public class Publications {

    private static final int MOST_SEARCHED = 100;

    /** What of a case is published; category and unit are values of its family's fields. */
    public record Words(String category, String unit, String question, String answer) {}

    /** How many support a question, with the reader or without. */
    public record Support(int supports, boolean supported) {}

    private final PublicationMapper mapper;
    private final Aliases aliases;
    private final Vault vault;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Publications(
            PublicationMapper mapper, Aliases aliases, Vault vault, Once once, Retries retries, SchoolClock clock) {
        this.mapper = mapper;
        this.aliases = aliases;
        this.vault = vault;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /** Again for the same case, it replaces the words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Request request, Words words) {
        var row = new AnswerRow(
                TimeOrderedId.next(),
                request.id(),
                request.service(),
                words.category(),
                words.unit(),
                words.question(),
                words.answer(),
                (words.question() + " " + words.answer()).toLowerCase(Locale.ROOT),
                clock.now(),
                0);
        if (mapper.update(row) == 0) {
            mapper.insert(row);
        }
    }

    /**
     * Newest first.
     *
     * @param search words that question or answer contain, or null
     * @param cursor id of the last of the page before, or null
     * @throws Refusal BAD_CURSOR
     */
    @Transactional(readOnly = true)
    public Page<PublishedAnswer> page(@Nullable String search, @Nullable String cursor, int limit, String readerId) {
        if (cursor != null && !TimeOrderedId.couldBe(cursor)) {
            throw new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
        }
        var rows = mapper.page(like(search), cursor, limit + 1);
        var page = rows.stream().limit(limit).toList();
        var mine = supported(page, readerId);
        var items = page.stream()
                .map(row -> answer(row, mine.contains(key(row.id(), readerId))))
                .toList();
        return new Page<>(items, rows.size() > limit ? items.getLast().id() : null);
    }

    private Set<String> supported(List<AnswerRow> page, String readerId) {
        var ids = page.stream().map(AnswerRow::id).toList();
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(mapper.supporting(
                        ids.stream().map(id -> key(id, readerId)).toList(), ids));
    }

    private static PublishedAnswer answer(AnswerRow row, boolean supported) {
        return new PublishedAnswer(
                row.id(),
                row.service(),
                row.category(),
                row.unit(),
                row.question(),
                row.answer(),
                row.publishedAt(),
                row.supports(),
                supported);
    }

    /**
     * Supports a question, or no longer; doing it twice changes nothing.
     *
     * @throws NotFound if there is none
     */
    public Support support(String id, boolean yes, @Nullable String requestKey, String personId) {
        var holder = aliases.keyHolder(personId, requestKey);
        return retries.run(() -> once.run(
                holder, requestKey, "support " + id, yes, Support.class, () -> supportOnce(id, yes, personId)));
    }

    private Support supportOnce(String id, boolean yes, String personId) {
        if (!TimeOrderedId.couldBe(id)) {
            throw new NotFound("answer");
        }
        int before = mapper.lock(id).orElseThrow(() -> new NotFound("answer"));
        var key = key(id, personId);
        boolean supports = !mapper.supporting(List.of(key), List.of(id)).isEmpty();
        if (supports == yes) {
            return new Support(before, yes);
        }
        int by = yes ? mapper.support(id, key) : -mapper.withdraw(id, key);
        mapper.count(id, by);
        return new Support(before + by, yes);
    }

    private String key(String id, String personId) {
        return vault.mac("support " + id + " " + personId);
    }

    private static @Nullable String like(@Nullable String search) {
        var words = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return null;
        }
        var some = words.length() > MOST_SEARCHED ? words.substring(0, MOST_SEARCHED) : words;
        return "%" + some.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
