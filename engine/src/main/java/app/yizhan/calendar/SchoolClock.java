package app.yizhan.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The one clock, for us and for the engine: Asia/Shanghai, and an offset that only the demo, rehearsals and tests may move. */
public final class SchoolClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock base;
    private final AtomicLong offsetMillis = new AtomicLong();

    public SchoolClock() {
        this(Clock.system(ZONE));
    }

    public SchoolClock(Clock base) {
        this.base = base.withZone(ZONE);
    }

    /** Wall time in Asia/Shanghai to the millisecond, as the database stores it. */
    public LocalDateTime now() {
        return LocalDateTime.now(this).truncatedTo(ChronoUnit.MILLIS);
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    public Duration offset() {
        return Duration.ofMillis(offsetMillis.get());
    }

    /** Sets the distance to real time; the engine asks this clock whenever it runs a command. */
    public void setOffset(Duration offset) {
        offsetMillis.set(offset.toMillis());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("There is one time zone: " + ZONE);
    }

    @Override
    public Instant instant() {
        return base.instant().plusMillis(offsetMillis.get());
    }
}
