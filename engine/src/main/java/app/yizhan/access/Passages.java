package app.yizhan.access;

import app.yizhan.access.internal.PassageMapper;
import app.yizhan.access.internal.PassageMapper.Numbered;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.Chunks;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.setting.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what access control sends, in any order and as often as it likes: what is known already counts once. */
@Service
public class Passages {

    /** In one call. */
    public static final int MOST = 10_000;

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
    private final List<PassageListener> listeners;
    private final TransactionTemplate transactions;
    private final Settings settings;
    private final Texts texts;
    private final SchoolClock clock;

    Passages(
            PassageMapper mapper,
            PassageReader reader,
            List<PassageListener> listeners,
            TransactionTemplate transactions,
            Settings settings,
            Texts texts,
            SchoolClock clock) {
        this.mapper = mapper;
        this.reader = reader;
        this.listeners = listeners;
        this.transactions = transactions;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws InvalidFields if there are more than {@link #MOST} */
    public Report take(List<@Nullable Sent> sent, Locale locale) {
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
        int accepted = store(read);
        read.sort(Comparator.comparing(Passage::at));
        listeners.forEach(listener -> listener.passed(List.copyOf(read)));
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

    private int store(List<Passage> read) {
        if (read.isEmpty()) {
            return 0;
        }
        Integer stored = transactions.execute(t -> {
            var fresh = fresh(read);
            Chunks.each(fresh, some -> mapper.insert(some, clock.now()));
            return fresh.size();
        });
        return stored == null ? 0 : stored;
    }

    /** Each once, without those that are stored. */
    private List<Passage> fresh(List<Passage> read) {
        var fresh = new LinkedHashSet<>(read);
        var times = read.stream().map(Passage::at).sorted().toList();
        var people = read.stream().map(Passage::personId).distinct().toList();
        Chunks.each(
                people,
                some -> mapper.known(some, times.getFirst(), times.getLast()).forEach(fresh::remove));
        return List.copyOf(fresh);
    }

    /** Deletes those that are older than the school keeps them. */
    public int forgetOld() {
        var before = clock.now().minusDays(settings.number(AccessScopes.DAYS));
        Integer gone = transactions.execute(t -> mapper.deleteBefore(before));
        return gone == null ? 0 : gone;
    }
}
