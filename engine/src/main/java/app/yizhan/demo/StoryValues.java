package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.demo.internal.InstallationMapper;
import app.yizhan.housing.BedPlace;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Puts the values of a story into the terms of one person and moment: days as {@link StoryDays} knows them, {@code @room} one's room,
 * {@code @bed} and {@code @otherBed} a free bed in one's own or another building, {@code @partner} somebody to exchange with,
 * {@code @charge} and {@code @charges} one or two rooms of one's students, {@code @contact} and {@code @otherContact} members of
 * one's Party branch.
 */
@Component
@Profile("demo")
class StoryValues {

    private static final List<String> CONTACTS = List.of("@contact", "@otherContact");

    private final StoryDays days;
    private final SchoolClock clock;
    private final Beds beds;
    private final InstallationMapper people;

    StoryValues(StoryDays days, SchoolClock clock, Beds beds, InstallationMapper people) {
        this.days = days;
        this.clock = clock;
        this.beds = beds;
        this.people = people;
    }

    /**
     * @param card of the request that is answered; empty where a new one is handed in
     * @return empty if this person cannot ask for it or not yet, e.g. nobody has a bed to give
     */
    Optional<Map<String, Object>> of(
            Map<String, Object> told, String personId, Map<String, Object> card, Random random) {
        var values = new HashMap<String, Object>();
        for (var it : told.entrySet()) {
            var value = value(it.getValue(), personId, card, random);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(it.getKey(), value.get());
        }
        return Optional.of(values);
    }

    private Optional<?> value(Object told, String personId, Map<String, Object> card, Random random) {
        if (told instanceof List<?> choice) {
            var taken = choice.get(random.nextInt(choice.size()));
            return taken instanceof List<?> several ? Optional.of(several) : value(taken, personId, card, random);
        }
        return told instanceof String word && word.startsWith("@")
                ? meant(word, personId, card, random)
                : Optional.of(told);
    }

    private Optional<?> meant(String word, String personId, Map<String, Object> card, Random random) {
        if (days.know(word)) {
            return days.of(word, personId, card);
        }
        if (CONTACTS.contains(word)) {
            return people.contactsBeside(personId).stream()
                    .skip(CONTACTS.indexOf(word))
                    .findFirst();
        }
        if (word.startsWith("@charge")) {
            return rooms(word.endsWith("s") ? 2 : 1, people.studentsOfHolder(personId), random);
        }
        return beds.bedOf(personId, clock.today()).flatMap(own -> ofHousing(word, own, random));
    }

    private Optional<String> rooms(int count, List<String> students, Random random) {
        var rooms = random.ints(count, 0, Math.max(1, students.size()))
                .filter(place -> place < students.size())
                .mapToObj(students::get)
                .flatMap(student -> beds.bedOf(student, clock.today()).stream())
                .map(BedPlace::roomCode)
                .distinct()
                .collect(Collectors.joining(","));
        return rooms.isEmpty() ? Optional.empty() : Optional.of(rooms);
    }

    private Optional<String> ofHousing(String word, BedPlace own, Random random) {
        return switch (word) {
            case "@room" -> Optional.of(own.roomCode());
            case "@bed" -> bed(own.buildingCode(), BedState.State.FREE, own, random);
            case "@otherBed" -> otherBuilding(own, random).flatMap(it -> bed(it, BedState.State.FREE, own, random));
            case "@partner" ->
                bed(own.buildingCode(), BedState.State.TAKEN, own, random).flatMap(bed -> sleeper(bed));
            default -> throw new IllegalArgumentException("No story knows the word " + word);
        };
    }

    private Optional<String> otherBuilding(BedPlace own, Random random) {
        return one(
                beds.buildings().stream()
                        .filter(it -> it.gender() == own.gender() && !it.code().equals(own.buildingCode()))
                        .map(it -> it.code())
                        .toList(),
                random);
    }

    private Optional<String> bed(String building, BedState.State state, BedPlace own, Random random) {
        Predicate<BedState> elsewhere = it -> !it.bed().startsWith(own.roomCode() + "-");
        return one(
                beds.states(building, clock.today()).stream()
                        .filter(it -> it.state() == state)
                        .filter(elsewhere)
                        .map(BedState::bed)
                        .toList(),
                random);
    }

    private Optional<String> sleeper(String bed) {
        var room = bed.substring(0, bed.lastIndexOf('-'));
        return beds.studentsIn(room, clock.today()).stream()
                .filter(it -> beds.bedOf(it, clock.today()).map(BedPlace::code).equals(Optional.of(bed)))
                .findFirst();
    }

    private static <T> Optional<T> one(List<T> all, Random random) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
