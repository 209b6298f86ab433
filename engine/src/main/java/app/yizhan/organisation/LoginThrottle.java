package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.internal.LoginFailureMapper;
import app.yizhan.organisation.internal.LoginFailureMapper.LoginFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing: after some failures within a quarter of an hour an account or an address waits 1 minute, after each
 * further one twice as long, up to half an hour. Failures are counted in a transaction of their own, so that a refused log-in
 * that rolls back is counted all the same. A success is never slowed down, nor counted.
 */
@Component
public class LoginThrottle {

    static final Duration MEMORY = Duration.ofMinutes(15);
    private static final long LONGEST_MINUTES = 30;
    private static final int FREE_TRIES = 5;

    /** A whole dormitory may stand behind one address. */
    private static final int FREE_TRIES_OF_ADDRESS = 50;

    /** What is counted, and how many failures it has before it waits. */
    record Subject(String key, int freeTries) {

        static Subject account(String account) {
            return new Subject(shortened("account:" + account), FREE_TRIES);
        }

        static Subject code(String number) {
            return new Subject(shortened("code:" + number), FREE_TRIES);
        }

        static Subject address(String address) {
            return new Subject(shortened("address:" + address), FREE_TRIES_OF_ADDRESS);
        }

        private static String shortened(String key) {
            return key.length() <= 100 ? key : Sha256.of(key.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final LoginFailureMapper mapper;
    private final SchoolClock clock;
    private final TransactionTemplate own;

    LoginThrottle(LoginFailureMapper mapper, SchoolClock clock, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts a try from an address with something that is no password and that nobody could have mistyped, e.g. a token.
     *
     * @throws TooManyTries if the address has to wait; the try is not counted then
     */
    public void failedFrom(String address) {
        var subjects = List.of(Subject.address(address));
        check(subjects);
        failed(subjects);
    }

    /** @throws TooManyTries if one of them has to wait */
    void check(List<Subject> subjects) {
        var now = clock.now();
        var wait = subjects.stream()
                .flatMap(subject -> mapper.find(subject.key()).stream())
                .flatMap(failure -> Optional.ofNullable(failure.lockedTo()).stream())
                .map(lockedTo -> Duration.between(now, lockedTo))
                .filter(Duration::isPositive)
                .max(Duration::compareTo);
        if (wait.isPresent()) {
            throw new TooManyTries(wait.get().plusSeconds(59).toMinutes());
        }
    }

    void failed(List<Subject> subjects) {
        own.executeWithoutResult(transaction -> subjects.forEach(this::failed));
    }

    void succeeded(Subject subject) {
        if (mapper.find(subject.key()).isPresent()) {
            own.executeWithoutResult(transaction -> mapper.delete(subject.key()));
        }
    }

    private void failed(Subject subject) {
        var now = clock.now();
        if (mapper.find(subject.key()).filter(failure -> isOver(failure, now)).isPresent()) {
            mapper.delete(subject.key());
        }
        if (mapper.count(subject.key()) == 0) {
            mapper.deleteBefore(now.minusDays(1));
            begin(subject, now);
        }
        var failures = mapper.find(subject.key()).map(LoginFailure::failures).orElse(1);
        if (failures >= subject.freeTries()) {
            var minutes = Math.min(LONGEST_MINUTES, 1L << Math.min(failures - subject.freeTries(), 10));
            mapper.lock(subject.key(), now.plusMinutes(minutes));
        }
    }

    private void begin(Subject subject, LocalDateTime now) {
        try {
            mapper.insert(subject.key(), now);
        } catch (DuplicateKeyException e) {
            // somebody failed at the same moment and was first
            mapper.count(subject.key());
        }
    }

    private static boolean isOver(LoginFailure failure, LocalDateTime now) {
        var last = failure.lockedTo() == null ? failure.firstAt() : failure.lockedTo();
        return last.plus(MEMORY).isBefore(now);
    }
}
