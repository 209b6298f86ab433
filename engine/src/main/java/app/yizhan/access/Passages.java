package app.yizhan.access;

import app.yizhan.access.internal.PassageMapper;
import app.yizhan.access.internal.PassageMapper.Numbered;
import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.Chunks;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.Retries;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes what access control sends, in any order and as often as it likes: what is known already counts once. */
@Service
public class Passages {

    /** In one call. */
    public static final int MOST = 10_000;

    /** Of what is deleted in one transaction. */
    private static final int PIECE = 10_000;

    private static final Comparator<Passage> ORDER = Comparator.comparing(Passage::personId)
            .thenComparing(Passage::at)
            .thenComparing(Passage::door)
            .thenComparing(Passage::way);

    /**
     * As it was sent.
     *
     * @param personKey number of the person at the school
     * @param at with its offset, ISO-8601
     * @param direction IN or OUT
     */
    public record Sent(
            @Nullable String personKey,
            @Nullable String door,
            @Nullable String at,
            @Nullable String direction) {}

    /**
     * What became of it.
     *
     * @param accepted stored by this call
     * @param duplicates known before, or twice in this call
     */
    public record Report(int accepted, int duplicates, List<Problem> problems) {}

    /**
     * One that was left out.
     *
     * @param index from 0, in the order in which they were sent
     * @param message a sentence in the sender's language
     */
    public record Problem(int index, String code, String message) {}

    private final PassageMapper mapper;
    private final PassageReader reader;
    private final Audit audit;
    private final Retries retries;
    private final Settings settings;
    private final Texts texts;
    private final SchoolClock clock;

    Passages(
            PassageMapper mapper,
            PassageReader reader,
            Audit audit,
            Retries retries,
            Settings settings,
            Texts texts,
            SchoolClock clock) {
        this.mapper = mapper;
        this.reader = reader;
        this.audit = audit;
        this.retries = retries;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Stores them; what follows from them is the work of jobs. One line of the record says who sent how many, before any is stored.
     *
     * @param senderId of the person or the token
     * @throws InvalidFields if there are more than {@link #MOST}
     */
    public Report take(List<@Nullable Sent> sent, String senderId, Locale locale) {
        if (sent.size() > MOST) {
            throw new InvalidFields("", "access.MANY", Map.of("most", MOST));
        }
        var people = people(sent);
        List<Passage> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                read.add(reader.read(sent.get(i), people));
            } catch (BadPassage bad) {
                problems.add(new Problem(i, bad.code(), texts.text(locale, "access." + bad.code())));
            }
        }
        var counts = Map.of("read", read.size(), "left-out", problems.size());
        audit.record(Audit.SYSTEM, senderId, "access.sent", null, counts, Map.of());
        int accepted = store(read);
        return new Report(accepted, read.size() - accepted, List.copyOf(problems));
    }

    private Map<String, String> people(List<@Nullable Sent> sent) {
        var numbers = new HashSet<String>();
        sent.forEach(one -> {
            if (one != null && one.personKey() != null) {
                numbers.add(one.personKey());
            }
        });
        Map<String, String> people = new HashMap<>();
        Chunks.each(
                List.copyOf(numbers),
                some -> mapper.people(some).forEach((Numbered person) -> people.put(person.number(), person.id())));
        return people;
    }

    /** Piece by piece in one order, so that two calls with the same rows wait for each other and neither fails; a piece is of one day. */
    private int store(List<Passage> read) {
        var days = new TreeMap<LocalDate, List<Passage>>();
        new LinkedHashSet<>(read)
                .stream()
                        .sorted(ORDER)
                        .forEach(one -> days.computeIfAbsent(one.at().toLocalDate(), day -> new ArrayList<>())
                                .add(one));
        var stored = new AtomicInteger();
        days.values().forEach(day -> Chunks.each(day, some -> stored.addAndGet(retries.run(() -> insert(some)))));
        return stored.get();
    }

    /** @return how many were not stored before */
    private int insert(List<Passage> some) {
        var fresh = new LinkedHashSet<>(some);
        var times = some.stream().map(Passage::at).sorted().toList();
        mapper.known(people(some), times.getFirst(), times.getLast()).forEach(fresh::remove);
        if (!fresh.isEmpty()) {
            mapper.insert(List.copyOf(fresh), clock.now());
        }
        return fresh.size();
    }

    private static List<String> people(Collection<Passage> passages) {
        return passages.stream().map(Passage::personId).distinct().toList();
    }

    /** Those of the people, at most 200, from a moment until now, in the order in which they happened. */
    public List<Passage> of(Collection<String> people, LocalDateTime from) {
        return mapper.known(people, from, clock.now());
    }

    /**
     * Deletes those that are older than the school keeps them, in pieces: after the school shortens the time there may be millions.
     *
     * @return how many there were
     */
    public int forgetOld() {
        var before = clock.now().minusDays(settings.number(AccessScopes.DAYS));
        int all = 0;
        int gone;
        do {
            gone = retries.run(() -> mapper.deleteBefore(before, PIECE));
            all += gone;
        } while (gone == PIECE);
        return all;
    }
}
