package app.yizhan.party;

import app.yizhan.organisation.Tree;
import app.yizhan.organisation.UnitKind;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads facts as callers write them; nothing is guessed, every fault is told with the fact's name. */
final class FactReader {

    private static final int LAST_YEAR = 2100;
    private static final int MOST_DAYS = 100;
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Unit kinds of the Party are the answers that there are. */
    private static final List<String> UNITS = Arrays.stream(UnitKind.values())
            .filter(kind -> kind.tree() == Tree.PARTY)
            .map(Enum::name)
            .toList();

    private final List<Refusal.Field> faults = new ArrayList<>();
    private final Map<String, Object> values = new TreeMap<>();

    private FactReader() {}

    /**
     * @param given by name; a value of null is none
     * @throws InvalidFields naming each fact that is unknown, of the wrong type or out of bounds
     */
    static Facts read(Map<String, ?> given) {
        var reader = new FactReader();
        given.forEach(reader::take);
        reader.vote();
        if (!reader.faults.isEmpty()) {
            throw new InvalidFields(reader.faults);
        }
        return new Facts(Map.copyOf(reader.values));
    }

    private void take(String name, Object value) {
        if (value == null) {
            return;
        }
        if (name.equals(Fact.VOTE)) {
            if (value instanceof Map<?, ?> vote) {
                vote.forEach((part, count) -> single(Fact.VOTE + "." + part, count));
            } else {
                fault(name, "party.error.vote");
            }
        } else if (name.startsWith(Fact.VOTE + ".")) {
            fault(name, "party.error.unknown");
        } else {
            single(name, value);
        }
    }

    private void single(String name, Object value) {
        if (value == null) {
            return;
        }
        var fact = Fact.of(name);
        if (fact.isEmpty()) {
            fault(name, "party.error.unknown");
            return;
        }
        switch (fact.get().type()) {
            case DATE -> day(fact.get(), value).ifPresent(day -> values.put(name, day));
            case DATES -> days(fact.get(), value);
            case COUNT, HALVES -> number(fact.get(), value);
            case FLAG -> flag(name, value);
            case UNIT -> unit(name, value);
        }
    }

    private Optional<LocalDate> day(Fact fact, Object value) {
        try {
            if (value instanceof String text) {
                var day = LocalDate.parse(text.strip());
                if (day.getYear() >= fact.firstYear() && day.getYear() <= LAST_YEAR) {
                    return Optional.of(day);
                }
                Map<String, Object> years =
                        Map.of("first", String.valueOf(fact.firstYear()), "last", String.valueOf(LAST_YEAR));
                faults.add(new Refusal.Field(fact.key(), "party.error.years", years));
                return Optional.empty();
            }
        } catch (DateTimeException e) {
            // told below, as every other value that is no day
        }
        fault(fact.key(), "party.error.day");
        return Optional.empty();
    }

    private void days(Fact fact, Object value) {
        if (!(value instanceof List<?> list) || list.size() > MOST_DAYS) {
            faults.add(new Refusal.Field(fact.key(), "party.error.days", Map.of("most", MOST_DAYS)));
            return;
        }
        var days = new ArrayList<LocalDate>();
        for (var one : list) {
            var day = day(fact, one);
            if (day.isEmpty()) {
                return;
            }
            days.add(day.get());
        }
        values.put(fact.key(), List.copyOf(days));
    }

    private void number(Fact fact, Object value) {
        var number = plain(value);
        boolean halves = fact.type() == FactType.HALVES;
        if (number.isEmpty()
                || number.get().signum() < 0
                || number.get().compareTo(MOST) > 0
                || !isWhole(halves ? number.get().multiply(TWO) : number.get())) {
            var key = halves ? "party.error.halves" : "party.error.count";
            faults.add(new Refusal.Field(fact.key(), key, Map.of("most", MOST.intValue())));
            return;
        }
        values.put(fact.key(), number.get());
    }

    private static Optional<BigDecimal> plain(Object value) {
        return switch (value) {
            case BigDecimal number -> Optional.of(number);
            case BigInteger number -> Optional.of(new BigDecimal(number));
            case Integer number -> Optional.of(BigDecimal.valueOf(number));
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case Double number when Double.isFinite(number) -> Optional.of(BigDecimal.valueOf(number));
            default -> Optional.empty();
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private void flag(String name, Object value) {
        if (value instanceof Boolean) {
            values.put(name, value);
        } else {
            fault(name, "party.error.flag");
        }
    }

    private void unit(String name, Object value) {
        if (value instanceof String word && UNITS.contains(word.strip())) {
            values.put(name, word.strip());
        } else {
            var options = UNITS.stream().collect(Collectors.joining(", "));
            faults.add(new Refusal.Field(name, "party.error.choice", Map.of("options", options)));
        }
    }

    /** A vote is whole, and nobody votes who is not counted. */
    private void vote() {
        var facts = new Facts(values);
        if (!facts.has(Fact.VOTE)) {
            return;
        }
        for (var needed : List.of(Fact.VOTE_SHOULD_ATTEND, Fact.VOTE_PRESENT, Fact.VOTE_YES)) {
            if (facts.number(needed.key()).isEmpty()
                    && faults.stream().noneMatch(f -> f.field().equals(needed.key()))) {
                fault(needed.key(), "field.required");
            }
        }
        if (faults.isEmpty()) {
            most(facts, Fact.VOTE_PRESENT, of(facts, Fact.VOTE_SHOULD_ATTEND));
            var absent = of(facts, Fact.VOTE_SHOULD_ATTEND).subtract(of(facts, Fact.VOTE_PRESENT));
            most(facts, Fact.VOTE_WRITTEN, absent.max(BigDecimal.ZERO));
            var together = of(facts, Fact.VOTE_WRITTEN);
            most(facts, Fact.VOTE_YES, of(facts, Fact.VOTE_PRESENT).add(together));
            most(facts, Fact.VOTE_WRITTEN_YES, absent.subtract(together).max(BigDecimal.ZERO));
        }
    }

    private static BigDecimal of(Facts facts, Fact fact) {
        return facts.sum(List.of(fact.key()));
    }

    private void most(Facts facts, Fact fact, BigDecimal most) {
        if (of(facts, fact).compareTo(most) > 0) {
            faults.add(new Refusal.Field(fact.key(), "party.error.most", Map.of("most", most)));
        }
    }

    private void fault(String name, String key) {
        faults.add(new Refusal.Field(name, key, Map.of()));
    }
}
