package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.demo.internal.InstallationMapper;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who plays: every student may ask, those of the documented classes more often, and whoever holds a post answers. */
@Component
@Profile("demo")
class Cast {

    private static final List<String> NEAR = List.of("c2301", "c2302");
    private static final int NEAR_PERCENT = 35;
    private static final double LEAST_SHARE = 0.25;

    private final InstallationMapper people;
    private final SchoolClock clock;
    private List<String> students = List.of();
    private List<String> near = List.of();
    private List<String> nearWithoutAccount = List.of();
    private List<String> staff = List.of();

    Cast(InstallationMapper people, SchoolClock clock) {
        this.people = people;
        this.clock = clock;
    }

    void assemble() {
        students = people.students();
        near = people.studentsOf(NEAR, false);
        nearWithoutAccount = people.studentsOf(NEAR, true);
        staff = people.postHolders(clock.today());
    }

    /** Of what a whole college hands in, how much these people do; a small one is no less busy than a quarter. */
    double share() {
        return Math.clamp((double) students.size() / CollegeGenerator.DEMO, LEAST_SHARE, 1);
    }

    String student(boolean sparesAccounts, Random random) {
        var from = random.nextInt(100) < NEAR_PERCENT ? sparesAccounts ? nearWithoutAccount : near : students;
        return from.get(random.nextInt(from.size()));
    }

    /** Without the leaders of rooms, who leave it to those who asked. */
    List<String> staff() {
        return staff;
    }
}
