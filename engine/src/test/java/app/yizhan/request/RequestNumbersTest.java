package app.yizhan.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.testing.EngineTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class RequestNumbersTest {

    private static final int AT_ONCE = 4;

    @Autowired
    RequestNumbers numbers;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_first_numbers_of_a_year_are_taken_by_several_at_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            var line = "t" + round;
            var start = new CyclicBarrier(AT_ONCE);
            Callable<String> one = () -> new TransactionTemplate(transactions).execute(status -> {
                meet(start);
                return numbers.next(line);
            });
            List<String> taken = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                for (var number : threads.invokeAll(
                        IntStream.range(0, AT_ONCE).mapToObj(i -> one).toList())) {
                    taken.add(number.get().substring(line.length() + 6));
                }
            }
            assertThat(taken).containsExactlyInAnyOrder("000001", "000002", "000003", "000004");
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
