package app.yizhan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of an act, by the names of {@link Fact}; days, lists of days, numbers, flags and words. */
record Facts(Map<String, Object> values) {

    boolean has(String name) {
        return name.equals(Fact.VOTE)
                ? values.keySet().stream().anyMatch(key -> key.startsWith(Fact.VOTE + "."))
                : values.containsKey(name);
    }

    /** Of several days the last. */
    Optional<LocalDate> day(String name) {
        return switch (values.get(name)) {
            case LocalDate day -> Optional.of(day);
            case List<?> days -> days(days).stream().max(Comparator.naturalOrder());
            case null, default -> Optional.empty();
        };
    }

    /** In order, each once. */
    List<LocalDate> days(String name) {
        return switch (values.get(name)) {
            case LocalDate day -> List.of(day);
            case List<?> days -> days(days);
            case null, default -> List.of();
        };
    }

    /**
     * Of several days the one that was told last: that which is judged beside those before it.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    LocalDate toldLast(String name) {
        return values.get(name) instanceof List<?> days
                ? (LocalDate) days.getLast()
                : day(name).orElseThrow();
    }

    private static List<LocalDate> days(List<?> days) {
        return days.stream().map(LocalDate.class::cast).distinct().sorted().toList();
    }

    Optional<BigDecimal> number(String name) {
        return values.get(name) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** What is missing counts nothing. */
    BigDecimal sum(Collection<String> names) {
        return names.stream().flatMap(name -> number(name).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isFlagged(Fact fact) {
        return Boolean.TRUE.equals(values.get(fact.key()));
    }

    @Nullable
    String word(Fact fact) {
        return values.get(fact.key()) instanceof String word ? word : null;
    }

    Facts with(String name, LocalDate day) {
        var more = new TreeMap<>(values);
        more.put(name, day);
        return new Facts(Map.copyOf(more));
    }
}
