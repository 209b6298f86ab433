package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.demo.internal.InstallationMapper;
import app.yizhan.demo.internal.InstallationMapper.Holder;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private Map<String, List<String>> byRole = Map.of();
    private Map<String, List<String>> holders = Map.of();
    private Set<String> allStudents = Set.of();
    private Set<String> known = Set.of();

    Cast(InstallationMapper people, SchoolClock clock) {
        this.people = people;
        this.clock = clock;
    }

    void assemble() {
        students = people.students();
        near = people.studentsOf(NEAR, false);
        nearWithoutAccount = people.studentsOf(NEAR, true);
        var all = people.holders(clock.today());
        byRole = all.stream()
                .collect(
                        Collectors.groupingBy(Holder::role, Collectors.mapping(Holder::personId, Collectors.toList())));
        holders = all.stream()
                .filter(it -> !it.role().equals(Roles.ROOM_LEADER))
                .collect(Collectors.groupingBy(
                        it -> Principal.role(it.role(), it.scopeType(), it.scopeId())
                                .value(),
                        Collectors.mapping(Holder::personId, Collectors.toList())));
        allStudents = Set.copyOf(students);
        known = new HashSet<>(near);
        nearWithoutAccount.forEach(known::remove);
    }

    /** Of what a whole college hands in, how much these people do; a small one is no less busy than a quarter. */
    double share() {
        return Math.clamp((double) students.size() / CollegeGenerator.DEMO, LEAST_SHARE, 1);
    }

    /** Somebody who may ask; where students do, those of the documented classes more often. */
    String applicant(Story story, Random random) {
        if (!story.by().equals(Roles.STUDENT)) {
            return one(byRole.get(story.by()), random);
        }
        var known = story.sparesAccounts() ? nearWithoutAccount : near;
        return one(random.nextInt(100) < NEAR_PERCENT ? known : students, random);
    }

    private static String one(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** Who is asked for something now, each once; leaders of rooms leave it to those who asked. */
    List<String> asked() {
        return people(people.awaited());
    }

    /** Who is asked for something in one request. */
    List<String> askedIn(String requestId) {
        return people(people.awaitedOf(requestId));
    }

    private List<String> people(List<String> principals) {
        return principals.stream()
                .map(Principal::new)
                .flatMap(it ->
                        it.isPerson() ? Stream.of(it.personId()) : holders.getOrDefault(it.value(), List.of()).stream())
                .distinct()
                .toList();
    }

    /** Students of the documented classes without an account of their own, in an order of chance. */
    List<String> strangers(Random random) {
        var all = new ArrayList<>(nearWithoutAccount);
        Collections.shuffle(all, random);
        return all;
    }

    /** Those who work where papers are stamped by hand, each desk once. */
    List<String> deskClerks() {
        return byRole.getOrDefault(Roles.COLLEGE_OFFICE, List.of());
    }

    boolean isStudent(String person) {
        return allStudents.contains(person);
    }

    /** Whether it is a student of the documented classes with an account of their own. */
    boolean isKnown(String student) {
        return known.contains(student);
    }
}
