package app.yizhan.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Buildings and beds. Odd buildings are for men, even ones for women. */
final class Housing {

    /**
     * @param building number from 1
     * @param room number as on the door, e.g. 203
     */
    record Bed(int building, int floor, int room, int place, boolean open) {

        String buildingCode() {
            return Housing.code(building);
        }

        String roomCode() {
            return "%s-%d".formatted(buildingCode(), room);
        }

        String code() {
            return "%s-%d".formatted(roomCode(), place);
        }

        char gender() {
            return Housing.gender(building);
        }
    }

    /** Rooms that stay as they are in every size: free for demonstrations, and one bed out of use. */
    private static final int FREE_ROOM = 205;

    private static final String CLOSED = "b01-206-1";
    private static final int CLOSED_PERCENT = 1;
    private static final int OF_A_COURT = 9;
    private static final int SMALL = 3_000;

    private final CollegeSize size;
    private final Words words;
    private final List<Bed> beds;

    Housing(CollegeSize size, Words words, Random random) {
        this.size = size;
        this.words = words;
        this.beds = beds(random);
    }

    static String code(int building) {
        return "b%02d".formatted(building);
    }

    static char gender(int building) {
        return building % 2 == 0 ? 'F' : 'M';
    }

    List<Bed> beds() {
        return beds;
    }

    /** Open beds that nobody has by arrangement, in the order in which they are filled. */
    List<Bed> toFill(char gender) {
        var kept = Students.ALWAYS.stream().map(Students.Known::bed).collect(Collectors.toCollection(HashSet::new));
        var rooms = Set.of("b01-203", "b01-204", "b02-203", "b03-201");
        return beds.stream()
                .filter(bed -> bed.gender() == gender && bed.open() && !kept.contains(bed.code()))
                .filter(bed -> !rooms.contains(bed.roomCode()) && bed.room() != FREE_ROOM)
                .toList();
    }

    byte[] buildingsFile() {
        var csv = new CsvText("campus", "campus_name", "campus_name_en", "code", "name", "name_en", "gender");
        for (var b = 1; b <= size.buildings(); b++) {
            var campus = b <= 12 ? "main" : b <= 54 ? "east" : "south";
            var campusName = words.name("campus." + campus);
            var court = words.name("court." + ((b - 1) / OF_A_COURT + 1));
            var name = words.name("pattern.building", court, String.valueOf((b - 1) % OF_A_COURT + 1));
            var gender = String.valueOf(gender(b));
            csv.line(campus, campusName.zh(), campusName.en(), code(b), name.zh(), name.en(), gender);
        }
        return csv.bytes();
    }

    byte[] bedsFile() {
        var csv = new CsvText("building", "floor", "room", "place", "fee", "state");
        for (var bed : beds) {
            csv.line(
                    bed.buildingCode(),
                    String.valueOf(bed.floor()),
                    String.valueOf(bed.room()),
                    String.valueOf(bed.place()),
                    String.valueOf(size.fee(bed.building())),
                    bed.open() ? "OPEN" : "CLOSED");
        }
        return csv.bytes();
    }

    private List<Bed> beds(Random random) {
        var known = Students.ALWAYS.stream().map(Students.Known::bed).collect(Collectors.toSet());
        var result = new ArrayList<Bed>();
        for (var b = 1; b <= size.buildings(); b++) {
            for (var floor = 1; floor <= size.floors(); floor++) {
                for (var number : roomNumbers()) {
                    for (var place = 1; place <= size.places(b) && result.size() < size.beds(); place++) {
                        var bed = new Bed(b, floor, floor * 100 + number, place, true);
                        result.add(new Bed(b, floor, bed.room(), place, !isClosed(bed, known, random)));
                    }
                }
            }
        }
        return List.copyOf(result);
    }

    /** The rooms that demonstrations use, 201 to 209, stay open, and so does the whole of a small college. */
    private boolean isClosed(Bed bed, Set<String> known, Random random) {
        return bed.code().equals(CLOSED)
                || random.nextInt(100) < CLOSED_PERCENT
                        && size.beds() > SMALL
                        && bed.room() / 10 != 20
                        && !known.contains(bed.code());
    }

    /** The numbers 11 and 12 are the wash room and the stairs. */
    private List<Integer> roomNumbers() {
        return IntStream.rangeClosed(1, size.roomsPerFloor() + 2)
                .filter(n -> n != 11 && n != 12)
                .limit(size.roomsPerFloor())
                .boxed()
                .toList();
    }
}
