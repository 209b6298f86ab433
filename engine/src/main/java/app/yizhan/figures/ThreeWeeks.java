package app.yizhan.figures;

import app.yizhan.figures.internal.WeekMapper.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A week and those it is compared with.
 *
 * @param termBefore null where there is none
 */
record ThreeWeeks(Span now, Span before, @Nullable Span termBefore) {

    /** What was read of each. */
    record Rows<R>(List<R> now, List<R> before, @Nullable List<R> termBefore) {

        Stream<R> all() {
            return Stream.of(now, before, termBefore == null ? List.<R>of() : termBefore)
                    .flatMap(List::stream);
        }

        <K> Numbers<K> sums(Function<R, K> key, ToIntFunction<R> times) {
            return new Numbers<>(
                    sum(now, key, times),
                    sum(before, key, times),
                    termBefore == null ? null : sum(termBefore, key, times));
        }

        private static <R, K> Map<K, Integer> sum(List<R> rows, Function<R, K> key, ToIntFunction<R> times) {
            var sums = new HashMap<K, Integer>();
            rows.forEach(row -> sums.merge(key.apply(row), times.applyAsInt(row), Integer::sum));
            return sums;
        }
    }

    /** Numbers of each, by whatever they are told apart by. */
    record Numbers<K>(
            Map<K, Integer> now,
            Map<K, Integer> before,
            @Nullable Map<K, Integer> termBefore) {

        Compared of(K key) {
            return new Compared(
                    now.getOrDefault(key, 0),
                    before.getOrDefault(key, 0),
                    termBefore == null ? null : termBefore.getOrDefault(key, 0));
        }
    }

    <R> Rows<R> read(Function<Span, List<R>> rows) {
        return new Rows<>(rows.apply(now), rows.apply(before), termBefore == null ? null : rows.apply(termBefore));
    }
}
