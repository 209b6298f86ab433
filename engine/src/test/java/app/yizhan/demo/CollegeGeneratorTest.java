package app.yizhan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database-free")
class CollegeGeneratorTest {

    private static final Map<String, byte[]> SMALL = CollegeGenerator.college(CollegeGenerator.SMALL);
    private static final Map<String, byte[]> DEMO = CollegeGenerator.college(CollegeGenerator.DEMO);

    @Test
    void the_demo_has_the_size_that_its_documentation_states() {
        var people = lines(DEMO, "people.csv");
        assertThat(people.stream().filter(l -> l.get(2).equals("STUDENT"))).hasSize(12_000);
        assertThat(lines(DEMO, "units.csv").stream().filter(l -> l.get(2).equals("COLLEGE")))
                .hasSize(6);
        assertThat(holders("COUNSELOR")).isEqualTo(60);
        assertThat(holders("CLASS_TEACHER")).isEqualTo(300);
        assertThat(holders("DORM_MANAGER")).isEqualTo(45);
        assertThat(holders("BUILDING_HEAD")).isEqualTo(18);
        assertThat(holders("ROOM_LEADER")).isGreaterThan(2_000);
        assertThat(lines(DEMO, "buildings.csv")).hasSize(18);
        assertThat(lines(DEMO, "beds.csv")).hasSize(12_500);
        assertThat(lines(DEMO, "allocations.csv")).hasSizeBetween(10_900, 11_000);
    }

    @Test
    void the_college_for_tests_has_about_eighty_people() {
        assertThat(lines(SMALL, "people.csv")).hasSizeBetween(70, 90);
    }

    @Test
    void the_same_size_gives_the_same_bytes() {
        var again = CollegeGenerator.college(CollegeGenerator.DEMO);
        assertThat(again.keySet()).isEqualTo(DEMO.keySet());
        again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(DEMO.get(name)));
    }

    @Test
    void every_size_has_all_demo_accounts_in_the_same_beds() {
        for (var files : List.of(SMALL, DEMO, CollegeGenerator.college(500), CollegeGenerator.college(3_000))) {
            var accounts =
                    lines(files, "people.csv").stream().map(l -> l.get(6)).toList();
            assertThat(accounts)
                    .doesNotHaveDuplicates()
                    .containsAll(DemoAccounts.all().stream()
                            .map(DemoAccount::account)
                            .toList());
            var numbers = lines(files, "people.csv").stream().collect(Collectors.toMap(l -> l.get(6), List::getFirst));
            var beds =
                    lines(files, "allocations.csv").stream().collect(Collectors.toMap(List::getFirst, l -> l.get(1)));
            assertThat(beds)
                    .containsEntry(numbers.get("student01"), "b01-201-2")
                    .containsEntry(numbers.get("monitor01"), "b01-201-1")
                    .containsEntry(numbers.get("student11"), "b02-201-1")
                    .doesNotContainKey(numbers.get("student26"));
            assertThat(beds.values())
                    .doesNotHaveDuplicates()
                    .doesNotContain("b01-203-2", "b02-203-2", "b01-205-1", "b03-205-1", "b04-205-1");
            assertThat(lines(files, "beds.csv").stream().map(l -> l.get(0) + "-" + l.get(2) + "-" + l.get(3)))
                    .doesNotHaveDuplicates()
                    .containsAll(new HashSet<>(beds.values()))
                    .contains("b01-203-2");
        }
    }

    @Test
    void nobody_sleeps_in_a_building_for_the_other_gender_or_in_a_closed_bed() {
        var genders = lines(DEMO, "people.csv").stream().collect(Collectors.toMap(List::getFirst, l -> l.get(3)));
        var buildings = lines(DEMO, "buildings.csv").stream().collect(Collectors.toMap(l -> l.get(3), l -> l.get(6)));
        var closed = lines(DEMO, "beds.csv").stream()
                .filter(l -> l.get(5).equals("CLOSED"))
                .map(l -> l.get(0) + "-" + l.get(2) + "-" + l.get(3))
                .collect(Collectors.toSet());
        assertThat(closed).hasSizeBetween(50, 250).contains("b01-206-1");
        assertThat(lines(DEMO, "allocations.csv")).allSatisfy(line -> {
            assertThat(buildings.get(line.get(1).substring(0, 3))).isEqualTo(genders.get(line.getFirst()));
            assertThat(closed).doesNotContain(line.get(1));
        });
    }

    @Test
    void a_college_smaller_than_its_accounts_is_refused() {
        assertThatThrownBy(() -> CollegeGenerator.college(CollegeGenerator.SMALL - 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long holders(String role) {
        return lines(DEMO, "roles.csv").stream()
                .filter(l -> l.get(1).equals(role))
                .map(List::getFirst)
                .distinct()
                .count();
    }

    private static List<List<String>> lines(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
