package app.yizhan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database-free")
class CollegeGeneratorTest {

    private static final Map<String, byte[]> SMALL = CollegeGenerator.college(CollegeGenerator.SMALL);
    private static final Map<String, byte[]> UNIVERSITY = CollegeGenerator.college(CollegeGenerator.UNIVERSITY);
    private static final Map<String, byte[]> DEMO = CollegeGenerator.college(CollegeGenerator.DEMO);

    @Test
    void the_demo_has_the_size_that_its_documentation_states() {
        var people = lines(DEMO, "people.csv");
        assertThat(people.stream().filter(l -> l.get(2).equals("STUDENT"))).hasSize(12_000);
        assertThat(lines(DEMO, "units.csv").stream().filter(l -> l.get(2).equals("COLLEGE")))
                .hasSize(6);
        assertThat(holders(DEMO, "COUNSELOR")).isEqualTo(60);
        assertThat(holders(DEMO, "CLASS_TEACHER")).isEqualTo(300);
        assertThat(holders(DEMO, "DORM_MANAGER")).isEqualTo(45);
        assertThat(holders(DEMO, "BUILDING_HEAD")).isEqualTo(18);
        assertThat(holders(DEMO, "ROOM_LEADER")).isGreaterThan(2_000);
        assertThat(lines(DEMO, "buildings.csv")).hasSize(18);
        assertThat(lines(DEMO, "beds.csv")).hasSize(12_500);
        assertThat(lines(DEMO, "allocations.csv")).hasSizeBetween(10_900, 11_000);
    }

    /** Tests and pictures rest on these sizes; the digests are those of the files that they were made with. */
    @ParameterizedTest
    @CsvSource({
        "29, f4398101bec7b37f3c0bd58ee7c8bf5d2ded64379e216c06d7e8dd3d6e9148e6",
        "60, 4dc451a6abd4272fb5871c339562f0e549c054c7babb6d636c25b669d48faa7d",
        "200, 67dad12646749e3479e19de1c5cf87b099fa9c4d2b40237cb55ee13bc4d5ff06",
        "600, 45a89b64e2a035522c950846e65fc814b9ab5f36277c9271759d8e7b2d3dfbde",
        "12000, 7bbfde6a2dd6819add0cbfc13185c58f102b1c2dec5f82f318d0db45c829fe1d"
    })
    void the_sizes_that_others_rest_on_stay_as_they_are(int students, String digest) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        CollegeGenerator.college(students).forEach((name, bytes) -> {
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
        });
        assertThat(HexFormat.of().formatHex(sha.digest())).isEqualTo(digest);
    }

    @Test
    void a_university_of_sixty_thousand_is_as_large_as_its_documentation_states() {
        assertThat(lines(UNIVERSITY, "people.csv").stream().filter(l -> l.get(2).equals("STUDENT")))
                .hasSize(60_000);
        var units = lines(UNIVERSITY, "units.csv");
        assertThat(units.stream().map(List::getFirst)).doesNotHaveDuplicates();
        assertThat(units.stream().filter(l -> l.get(2).equals("COLLEGE")).map(l -> l.get(3)))
                .hasSize(30)
                .doesNotHaveDuplicates();
        assertThat(holders(UNIVERSITY, "COUNSELOR")).isEqualTo(300);
        assertThat(holders(UNIVERSITY, "CLASS_TEACHER")).isEqualTo(1_500);
        assertThat(holders(UNIVERSITY, "DORM_MANAGER")).isEqualTo(240);
        assertThat(lines(UNIVERSITY, "buildings.csv").stream().map(l -> l.get(4)))
                .hasSize(95)
                .doesNotHaveDuplicates();
        var beds = lines(UNIVERSITY, "beds.csv");
        assertThat(beds).hasSize(62_000);
        assertThat(beds.stream().map(l -> l.get(0) + "-" + l.get(2)).distinct().count())
                .isBetween(13_500L, 14_500L);
        assertThat(lines(UNIVERSITY, "allocations.csv")).hasSizeBetween(56_000, 58_000);
    }

    @Test
    void each_counselor_of_a_university_has_about_two_hundred_students() {
        var charges = lines(UNIVERSITY, "people.csv").stream()
                .filter(l -> l.get(2).equals("STUDENT"))
                .collect(Collectors.groupingBy(l -> l.get(4), Collectors.counting()));
        var counselors = lines(UNIVERSITY, "roles.csv").stream()
                .filter(l -> l.get(1).equals("COUNSELOR"))
                .collect(Collectors.groupingBy(
                        List::getFirst, Collectors.summingLong(l -> charges.getOrDefault(l.get(3), 0L))));
        assertThat(counselors.values()).allSatisfy(it -> assertThat(it).isBetween(160L, 240L));
        assertThat(counselors.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(60_000);
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
        for (var files :
                List.of(SMALL, DEMO, UNIVERSITY, CollegeGenerator.college(500), CollegeGenerator.college(3_000))) {
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
            var codes = lines(files, "beds.csv").stream()
                    .map(l -> l.get(0) + "-" + l.get(2) + "-" + l.get(3))
                    .toList();
            assertThat(codes).doesNotHaveDuplicates();
            assertThat(new HashSet<>(codes).containsAll(beds.values())).isTrue();
            assertThat(codes).contains("b01-203-2");
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
    void a_college_smaller_than_its_accounts_or_larger_than_its_names_is_refused() {
        for (var students : List.of(CollegeGenerator.SMALL - 1, CollegeGenerator.UNIVERSITY + 1)) {
            assertThatThrownBy(() -> CollegeGenerator.college(students)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static long holders(Map<String, byte[]> files, String role) {
        return lines(files, "roles.csv").stream()
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
