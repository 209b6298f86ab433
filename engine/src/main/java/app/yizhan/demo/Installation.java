package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.demo.internal.InstallationMapper;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the database says of itself: whether its people are invented, and how far its clock is ahead. */
@Service
@Transactional
class Installation {

    private static final String DEMO_COLLEGE = "demo-college";
    private static final String CLOCK_OFFSET = "clock-offset";

    private final InstallationMapper facts;
    private final SchoolClock clock;

    Installation(InstallationMapper facts, SchoolClock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    boolean isDemo() {
        return facts.find(DEMO_COLLEGE).isPresent();
    }

    boolean isEmpty() {
        return facts.people() == 0;
    }

    void markAsDemo() {
        put(DEMO_COLLEGE, "yes");
    }

    Duration clockOffset() {
        return facts.find(CLOCK_OFFSET)
                .map(Long::valueOf)
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    void keepClockOffset(Duration offset) {
        put(CLOCK_OFFSET, Long.toString(offset.toMillis()));
    }

    private void put(String name, String val) {
        if (facts.update(name, val, clock.now()) == 0) {
            facts.insert(name, val, clock.now());
        }
    }
}
